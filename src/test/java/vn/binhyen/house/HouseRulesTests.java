package vn.binhyen.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jmolecules.event.types.DomainEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import java.lang.reflect.Field;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.stream.Stream;

/** Rules select by type, annotation or package, never by a name; one that matches nothing fails. */
class HouseRulesTests {

    static final ArchRule domain_modules_never_call_each_other =
            DomainModules.NEVER_CALL_EACH_OTHER;

    static final ArchRule aggregates_stay_inside_their_module =
            classes().that().implement(AggregateRoot.class).should().bePackagePrivate();

    static final ArchRule repositories_stay_inside_their_module =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    static final ArchRule repositories_store_aggregates =
            classes()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should(HouseConditions.STORE_AGGREGATES);

    static final ArchRule controllers_are_called_by_nobody =
            classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

    static final ArchRule controllers_live_in_web_or_api =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .resideInAnyPackage("..web..", "..api..");

    static final ArchRule events_are_records_in_events =
            classes()
                    .that()
                    .implement(DomainEvent.class)
                    .should()
                    .beRecords()
                    .andShould()
                    .resideInAPackage("..events");

    static final ArchRule kinds_do_not_know_each_other =
            slices().matching("vn.binhyen.kinds.(*)..").should().notDependOnEachOther();

    static final ArchRule nobody_knows_a_kind =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.binhyen.kinds..", "vn.binhyen.demo..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("vn.binhyen.kinds..");

    static final ArchRule time_is_handed_in =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "now() without a clock",
                                    (JavaCall<?> call) ->
                                            call.getName().equals("now")
                                                    && call.getTarget()
                                                            .getRawParameterTypes()
                                                            .isEmpty()
                                                    && call.getTargetOwner()
                                                            .isAssignableTo(Temporal.class)))
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    static final ArchRule everything_is_null_marked =
            classes().should(HouseConditions.LIE_IN_A_NULL_MARKED_PACKAGE);

    static final ArchRule nobody_prints =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    static final ArchRule shared_knows_no_spring =
            noClasses()
                    .that(resideInAPackage("vn.binhyen.shared.."))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.boot..",
                            "org.springframework.context..",
                            "org.springframework.core..",
                            "org.springframework.data..",
                            "org.springframework.jdbc..",
                            "org.springframework.web..")
                    .because("shared is vocabulary");

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.binhyen");

    @TestFactory
    Stream<DynamicTest> rules() {
        return Arrays.stream(HouseRulesTests.class.getDeclaredFields())
                .filter(it -> it.getType() == ArchRule.class)
                .map(it -> DynamicTest.dynamicTest(it.getName(), () -> rule(it).check(HOUSE)));
    }

    private static ArchRule rule(Field field) throws IllegalAccessException {
        return (ArchRule) field.get(null);
    }
}
