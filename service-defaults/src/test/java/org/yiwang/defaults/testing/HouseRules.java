package org.yiwang.defaults.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.reactivestreams.Publisher;
import org.yiwang.keycloak.HandlerRules;

/** The rules of the house, checked on a module's main classes: {@code HouseRules.check("org.yiwang.cases")}. */
public final class HouseRules {

    private static final Set<String> WAITING =
            Set.of("block", "blockFirst", "blockLast", "blockOptional", "subscribe", "toIterable", "toStream");

    private HouseRules() {}

    /** Throws an AssertionError that names every breach. */
    public static void check(String rootPackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                .importPackages(rootPackage);
        check(rootPackage, classes);
    }

    static void check(String rootPackage, JavaClasses classes) {
        SlicesRuleDefinition.slices()
                .matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .allowEmptyShould(true)
                .check(classes);
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(waits())
                .because("nothing waits and nothing runs unseen; Reactor's chains are subscribed to by the framework")
                .check(classes);
        ArchRuleDefinition.classes()
                .that(openTransactions())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.yiwang.defaults.writes.Shielded")
                .because("a caller who hangs up inside an unshielded transaction loses the writes of others")
                .allowEmptyShould(true)
                .check(classes);
        ArchRuleDefinition.classes().should(liveInANullMarkedPackage()).check(classes);
        HandlerRules.everyHandlerHasARule().check(classes);
        HandlerRules.everyHandlerSaysWhomItIsOpenTo().check(classes);
    }

    private static DescribedPredicate<JavaMethodCall> waits() {
        return DescribedPredicate.describe(
                "a publisher is waited for or subscribed to",
                call -> WAITING.contains(call.getTarget().getName())
                        && call.getTargetOwner().isAssignableTo(Publisher.class));
    }

    private static DescribedPredicate<JavaClass> openTransactions() {
        return DescribedPredicate.describe(
                "open transactions",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getSimpleName().equals("TransactionalOperator")));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
