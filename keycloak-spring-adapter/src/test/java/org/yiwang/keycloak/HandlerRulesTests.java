package org.yiwang.keycloak;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HandlerRulesTests {

    @Test
    void aHandlerWithoutARuleFailsTheBuild() {
        var classes = new ClassFileImporter().importClasses(TestApplication.DoorController.class);
        assertThatThrownBy(() -> HandlerRules.everyHandlerHasARule().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("unruled()")
                .hasMessageNotContaining("deciders(");
    }

    @Test
    void aHandlerThatTheMatrixKnowsNothingOfFailsTheBuild() {
        var classes = new ClassFileImporter().importClasses(TestApplication.DoorController.class);
        assertThatThrownBy(() -> HandlerRules.everyHandlerSaysWhomItIsOpenTo().check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("deciders(");
    }
}
