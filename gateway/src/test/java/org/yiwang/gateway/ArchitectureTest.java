package org.yiwang.gateway;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ArchitectureTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yiwang.gateway");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.yiwang.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void nothingBlocksOrSubscribes() {
        var waiting = target(nameMatching("block.*|subscribe|toIterable|toStream"));
        var reactive = target(owner(assignableTo(Mono.class).or(assignableTo(Flux.class))));
        noClasses().should().callMethodWhere(waiting.and(reactive)).check(GATEWAY);
    }

    @Test
    void noDatabaseAndNoKafkaIsOnTheWay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yiwang.defaults..", "org.springframework.r2dbc..", "org.apache.kafka..")
                .check(GATEWAY);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(beNullMarked()).check(GATEWAY);
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var info = type.getPackage().tryGetPackageInfo();
                var marked = info.isPresent() && info.get().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName()));
            }
        };
    }
}
