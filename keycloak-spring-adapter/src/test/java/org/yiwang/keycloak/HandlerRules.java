package org.yiwang.keycloak;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.springframework.web.bind.annotation.RequestMapping;

/** Architecture rule: every handler method says, itself or through its class, whom it answers. */
public final class HandlerRules {

    private HandlerRules() {}

    public static ArchRule everyHandlerHasARule() {
        return ArchRuleDefinition.methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(declareARule())
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaMethod> declareARule() {
        return new ArchCondition<>("declare whom they answer (@Public, @ForCitizens, …)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var ruled = method.isMetaAnnotatedWith(HandlerRule.class)
                        || method.getOwner().isMetaAnnotatedWith(HandlerRule.class);
                events.add(new SimpleConditionEvent(method, ruled, method.getFullName() + " declares no rule"));
            }
        };
    }
}
