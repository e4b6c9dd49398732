package org.yiwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathStepTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/me",
                "/v1/cases/0199f000-0000-7000-8000-000000000201/submission",
                "/auth/resources/a1b2c/login/keycloak.v2/css/styles.css",
                "/auth/realms/yiwang/.well-known/openid-configuration",
                "/v1/items/%E4%BD%8F",
                "/problems/",
                "/v1/cases/a..b"
            })
    void ordinaryPathsPass(String path) {
        assertThat(PathStep.plain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/me",
                "/v1//me",
                "/v1/../internal",
                "/v1/./me",
                "/v1/..",
                "/v1/.",
                "/v1/me;x=1",
                "/auth/..;/admin",
                "/auth/realms/yiwang/%2e%2e/master",
                "/auth/realms/yiwang/%2E%2E/master",
                "/auth/realms/yiwang%2f..%2fmaster",
                "/auth/realms/yiwang%2Fx",
                "/v1/me%5c",
                "/v1\\me",
                "/v1/%252e%252e/x",
                "/v1/me%00",
                "/v1/me%0a",
                "/v1/me%3bx",
                "/v1/me%2",
                "/v1/me%",
                "/v1/me%zz",
                "/v1/é"
            })
    void tricksAreRefused(String path) {
        assertThat(PathStep.plain(path)).isFalse();
    }
}
