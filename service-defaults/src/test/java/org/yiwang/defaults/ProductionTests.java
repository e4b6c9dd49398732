package org.yiwang.defaults;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class ProductionTests {

    static final class Nothing {}

    @Test
    void aSecretForOneMachineOnlyKeepsTheApplicationFromStarting() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SpringApplicationBuilder(Nothing.class)
                        .web(WebApplicationType.NONE)
                        .run("--some.secret=local-only-secret"))
                .withMessageContaining("some.secret");
    }
}
