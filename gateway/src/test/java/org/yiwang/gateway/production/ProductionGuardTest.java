package org.yiwang.gateway.production;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTest {

    @ParameterizedTest
    @CsvSource({
        "YIWANG_PORTAL_SECRET, local-only-portal",
        "YIWANG_PORTAL_SECRET, bG9jYWwtb25seS1wb3J0YWw=",
        "yiwang.keycloak.clients.citizens, 'portal,demo-citizen'",
        "YIWANG_OFFICIAL_CLIENTS, 'desk,demo-official'",
        "yiwang.gateway.edge.public-url, http://gov.example"
    })
    void whatIsForOneMachineOnlyIsRefusedInProduction(String name, String value) {
        var environment = new MockEnvironment().withProperty(name, value);
        assertThatIllegalStateException()
                .isThrownBy(() -> check(environment))
                .withMessageContaining(name)
                .satisfies(refusal -> org.assertj.core.api.Assertions.assertThat(refusal.getMessage())
                        .doesNotContain("bG9jYWw"));
        environment.setActiveProfiles("local");
        assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "YIWANG_PORTAL_SECRET, 7d0a6e2f",
        "yiwang.keycloak.clients.citizens, portal",
        "yiwang.gateway.edge.public-url, https://gov.example"
    })
    void ordinarySettingsPass(String name, String value) {
        var environment = new MockEnvironment().withProperty(name, value);
        assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    }

    private static void check(MockEnvironment environment) {
        new ProductionGuard().postProcessEnvironment(environment, new SpringApplication());
    }
}
