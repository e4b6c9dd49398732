package org.yiwang.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.Browser;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.ScriptedKeycloak;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.TestTokens;

@GatewayTest
class EverywhereTest {

    private static final String PLACE = "/logout/everywhere";
    private static final String ASKED = "/v1/me/sessions";
    private static final TestTokens CITIZEN =
            TestTokens.citizen(UUID.randomUUID(), "李晓梅").client("portal");

    @Autowired
    WebTestClient client;

    private Browser browser = new Browser(WebTestClient.bindToServer().build(), new ScriptedKeycloak());

    @BeforeEach
    void fresh() {
        Upstream.forget();
        browser = new Browser(client, new ScriptedKeycloak());
        browser.signIn("/login/portal", CITIZEN);
    }

    @Test
    void whoSignsOutEverywhereIsNoLongerSignedInHere() {
        browser.call(HttpMethod.POST, PLACE, csrf()).expectStatus().isNoContent();
        assertThat(Upstream.seen(ASKED).get("Authorization")).startsWith("Bearer ey");
        assertThat(view()).containsEntry("signedIn", false);
    }

    @Test
    void withoutTheProofNothingIsEnded() {
        browser.call(HttpMethod.POST, PLACE, null).expectStatus().isForbidden();
        browser.call(HttpMethod.POST, PLACE, "another").expectStatus().isForbidden();
        assertThat(Upstream.reached(ASKED)).isFalse();
        assertThat(view()).containsEntry("signedIn", true);
    }

    @Test
    void ifItCannotBeDoneThatIsSaidAndOneStaysSignedIn() {
        Upstream.at(ASKED, (_, response) -> response.status(503).send());
        browser.call(HttpMethod.POST, PLACE, csrf()).expectStatus().isEqualTo(503);
        assertThat(view()).containsEntry("signedIn", true);
    }

    @Test
    void nobodyHasNothingToEnd() {
        new Browser(client, new ScriptedKeycloak())
                .call(HttpMethod.POST, PLACE, null)
                .expectStatus()
                .isNoContent();
        assertThat(Upstream.reached(ASKED)).isFalse();
    }

    private String csrf() {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(view().get("csrf"))).get("token"));
    }

    private Map<String, Object> view() {
        return Objects.requireNonNull(browser.get("/session")
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }
}
