package vn.binhyen.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** The modules that hold the domain, and the rule that they meet only in events, ids and SPIs. */
final class DomainModules {

    private static final Set<String> NAMES =
            Set.of(
                    "organisation",
                    "communitymodels",
                    "campaigns",
                    "pledges",
                    "awards",
                    "reporting");

    static final ArchRule NEVER_CALL_EACH_OTHER =
            classes().that().resideInAnyPackage(packages()).should(new MeetOnlyInEventsAndSpis());

    private DomainModules() {}

    private static String[] packages() {
        return NAMES.stream().map(it -> "vn.binhyen." + it + "..").toArray(String[]::new);
    }

    private static @Nullable String domainModuleOf(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 2 && NAMES.contains(parts[2]) ? parts[2] : null;
    }

    private static final class MeetOnlyInEventsAndSpis extends ArchCondition<JavaClass> {

        MeetOnlyInEventsAndSpis() {
            super("know other domain modules only by their events and spi");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var own = domainModuleOf(type);
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                var other = domainModuleOf(target);
                if (other != null && !other.equals(own)) {
                    var allowed =
                            target.getPackageName().endsWith(".events")
                                    || target.getPackageName().endsWith(".spi");
                    events.add(
                            new SimpleConditionEvent(
                                    dependency, allowed, dependency.getDescription()));
                }
            }
        }
    }
}
