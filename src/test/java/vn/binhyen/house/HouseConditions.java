package vn.binhyen.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;

/** What several rules ask of a class. */
final class HouseConditions {

    static final ArchCondition<JavaClass> STORE_AGGREGATES =
            new ArchCondition<>("store a jMolecules aggregate root") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var stored =
                            type.getInterfaces().stream()
                                    .filter(it -> it.toErasure().isAssignableTo(Repository.class))
                                    .map(JavaParameterizedType.class::cast)
                                    .map(it -> it.getActualTypeArguments().getFirst().toErasure())
                                    .allMatch(it -> it.isAssignableTo(AggregateRoot.class));
                    events.add(
                            new SimpleConditionEvent(
                                    type, stored, type.getName() + " stores what is no aggregate"));
                }
            };

    static final ArchCondition<JavaClass> LIE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("lie in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(
                            new SimpleConditionEvent(
                                    type,
                                    type.getPackage().isAnnotatedWith(NullMarked.class),
                                    type.getPackageName() + " is not @NullMarked"));
                }
            };

    private HouseConditions() {}
}
