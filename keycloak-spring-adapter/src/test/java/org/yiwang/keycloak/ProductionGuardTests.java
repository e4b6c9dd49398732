package org.yiwang.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProductionGuardTests {

    @ParameterizedTest
    @CsvSource({
        "YIWANG_PORTAL_SECRET, local-only-portal",
        "yiwang.clients.client-secret, local-only-secret",
        "yiwang.cases.kek, bG9jYWwtb25seS1rZXk=",
        "yiwang.cases.kek, a2VrOmxvY2FsLW9ubHkta2V5",
        "some.second-factor, NRXWGYLMFVXW43DZFV2G65DQFV5GQYLOM5WWS3Q",
        "YIWANG_REDIS_URL, redis://:local-only-redis@127.0.0.1:6379",
        "spring.r2dbc.url, r2dbc:postgresql://cases:local-only-cases@127.0.0.1/cases",
        "spring.flyway.url, jdbc:postgresql://127.0.0.1/cases?user=owner&password=local-only-owner",
        "spring.kafka.properties.sasl.jaas.config, 'Login required password=\"local-only-gateway\";'",
        "YIWANG_CLOCK_OFFSET, P7D",
        "yiwang.clock.offset, PT1S",
        "yiwang.keycloak.clients.citizens, 'portal,demo-citizen'",
        "yiwang.keycloak.clients.citizens[1], demo-citizen",
        "yiwang.mail.security, NONE",
        "YIWANG_MAIL_SECURITY, none",
        "YIWANG_OUTSIDE_ALLOWED, 10.0.0.0/8",
        "YIWANG_OFFICIAL_CLIENTS, 'desk,demo-official'",
        "yiwang.gateway.edge.public-url, http://gov.example"
    })
    void whatIsForOneMachineOnlyIsRefusedInProduction(String name, String value) {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(name, value))
                .withMessageContaining(name)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("bG9jYWw"));
        assertThatCode(() -> start(name, value, "local")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "YIWANG_PORTAL_SECRET, 7d0a6e2f",
        "yiwang.clients.client-secret, c2VjcmV0",
        "YIWANG_REDIS_URL, redis://:7d0a6e2f@local-redis:6379",
        "yiwang.clock.offset, PT0S",
        "YIWANG_CLOCK_OFFSET, ''",
        "yiwang.mail.security, STARTTLS",
        "yiwang.keycloak.clients.citizens, portal",
        "yiwang.keycloak.public-url, ''",
        "yiwang.gateway.edge.public-url, https://gov.example"
    })
    void ordinarySettingsPass(String name, String value) {
        assertThatCode(() -> start(name, value)).doesNotThrowAnyException();
    }

    private static void start(String name, String value, String... profiles) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles(profiles);
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
        new ProductionGuard().postProcessEnvironment(environment, new SpringApplication());
    }
}
