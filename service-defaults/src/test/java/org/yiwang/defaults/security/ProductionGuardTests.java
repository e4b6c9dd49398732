package org.yiwang.defaults.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProductionGuardTests {

    @ParameterizedTest
    @CsvSource({
        "yiwang.clients.client-secret, local-only-secret",
        "yiwang.cases.kek, bG9jYWwtb25seS1rZXk=",
        "YIWANG_CLOCK_OFFSET, P7D",
        "yiwang.clock.offset, PT1S",
        "yiwang.keycloak.clients.citizens[1], demo-citizen"
    })
    void productionRefusesWhatIsForOneMachineOnly(String name, String value) {
        assertThatIllegalStateException().isThrownBy(() -> start(name, value)).withMessageContaining(name);
        assertThatCode(() -> start(name, value, "local")).doesNotThrowAnyException();
    }

    @Test
    void productionStartsWithItsOwnSettings() {
        assertThatCode(() -> start("yiwang.clients.client-secret", "c2VjcmV0")).doesNotThrowAnyException();
        assertThatCode(() -> start("yiwang.clock.offset", "PT0S")).doesNotThrowAnyException();
    }

    private static void start(String name, String value, String... profiles) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles(profiles);
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
        new ProductionGuard().postProcessEnvironment(environment, new SpringApplication());
    }
}
