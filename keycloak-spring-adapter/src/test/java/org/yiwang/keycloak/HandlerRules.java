package org.yiwang.keycloak;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.annotation.Annotation;
import org.springframework.web.bind.annotation.RequestMapping;

/** Architecture rules: every handler method says, itself or through its class, whom it answers and whom it is open to. */
public final class HandlerRules {

    private HandlerRules() {}

    public static ArchRule everyHandlerHasARule() {
        return ArchRuleDefinition.methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(declareARule())
                .allowEmptyShould(true);
    }

    public static ArchRule everyHandlerSaysWhomItIsOpenTo() {
        return ArchRuleDefinition.methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(declareWhomTheyAreOpenTo())
                .allowEmptyShould(true);
    }

    /** Handlers between services are in no matrix of people. */
    private static ArchCondition<JavaMethod> declareWhomTheyAreOpenTo() {
        return new ArchCondition<>("declare what the authorisation matrix expects (@OpenTo)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var declared = has(method, OpenTo.class) || has(method, ForServices.class);
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " is open to nobody"));
            }
        };
    }

    private static boolean has(JavaMethod method, Class<? extends Annotation> annotation) {
        return method.isMetaAnnotatedWith(annotation) || method.getOwner().isMetaAnnotatedWith(annotation);
    }

    private static ArchCondition<JavaMethod> declareARule() {
        return new ArchCondition<>("declare whom they answer (@Public, @ForCitizens, …)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var ruled = has(method, HandlerRule.class);
                events.add(new SimpleConditionEvent(method, ruled, method.getFullName() + " declares no rule"));
            }
        };
    }
}
