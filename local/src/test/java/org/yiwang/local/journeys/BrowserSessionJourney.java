package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.signin.Browser;

/** People with a browser: the gateway keeps their tokens, the browser keeps a cookie that scripts cannot read. */
class BrowserSessionJourney {
    private static final String COOKIE = "__Host-session";
    private static final String CSRF = "X-CSRF-Token";

    private final Cast cast = Stage.cast();
    private final Browser browser = new Browser(cast.suite().gateway());

    @Test
    void theSessionIsACookieOfThisHostThatNoScriptReads() {
        browser.signIn("portal", cast.suite().account("lixiaomei"));
        var line = sessionCookie().line();
        assertThat(line.split("; ")).contains("Path=/", "Secure", "SameSite=Lax");
        assertThat(line).containsIgnoringCase("; HttpOnly");
        assertThat(line).doesNotContainIgnoringCase("domain=");
        assertThat(view().json().at("/population").asString()).isEqualTo("CITIZEN");
        assertThat(browser.get("/v1/me").must(200).json().at("/id").asString())
                .isEqualTo(cast.person("lixiaomei").id().toString());
    }

    @Test
    void noTokenIsVisibleAnywhere() {
        browser.signIn("portal", cast.suite().account("lixiaomei"));
        view();
        browser.get("/v1/me").must(200);
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"RS256\"".getBytes());
        assertThat(browser.seen()).isNotEmpty().noneMatch(answer -> answer.contains(header.substring(0, 16)));
    }

    @Test
    void aChangingRequestNeedsTheTokenOfThePage() {
        browser.signIn("portal", cast.suite().account("lixiaomei"));
        var without = draft(Map.of());
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.problem()).isEqualTo("csrf-token-missing");
        assertThat(draft(Map.of(CSRF, "guessed")).problem()).isEqualTo("csrf-token-missing");
        assertThat(draft(Map.of(CSRF, csrf())).status()).isEqualTo(201);
    }

    @Test
    void openingTheDeskEndsTheCitizensSessionFirst() {
        browser.signIn("portal", cast.suite().account("lixiaomei"));
        var asCitizen = sessionCookie().value();
        browser.signIn("desk", cast.suite().account("zhangmin"));
        assertThat(view().json().at("/population").asString()).isEqualTo("OFFICIAL");
        assertThat(sessionCookie().value()).isNotEqualTo(asCitizen);
        assertThat(browser.get("/v1/me").must(200).json().at("/id").asString())
                .isEqualTo(cast.person("zhangmin").id().toString());
        assertThat(browser.get("/v1/consents").status()).isEqualTo(403);
    }

    @Test
    void openingThePortalEndsTheOfficialsSessionFirst() {
        browser.signIn("desk", cast.suite().account("zhangmin"));
        var asOfficial = sessionCookie().value();
        browser.signIn("portal", cast.suite().account("lixiaomei"));
        assertThat(view().json().at("/population").asString()).isEqualTo("CITIZEN");
        assertThat(sessionCookie().value()).isNotEqualTo(asOfficial);
        assertThat(browser.get("/v1/me").must(200).json().at("/id").asString())
                .isEqualTo(cast.person("lixiaomei").id().toString());
        assertThat(browser.get("/v1/queues").status()).isEqualTo(403);
    }

    @Test
    void anOldSessionIdOpensNothing() {
        browser.signIn("portal", cast.suite().account("lixiaomei"));
        var old = sessionCookie().value();
        browser.send("POST", "/logout", "", Map.of(CSRF, csrf()));
        var thief = cast.anonymous();
        assertThat(thief.send(
                                "GET",
                                "/v1/me",
                                java.net.http.HttpRequest.BodyPublishers.noBody(),
                                Map.of("Cookie", COOKIE + "=" + old))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionAtKeycloakToo() {
        browser.signIn("portal", cast.suite().account("lixiaomei"));
        assertThat(browser.send("POST", "/logout", "", Map.of(CSRF, csrf())).status())
                .isEqualTo(204);
        assertThat(view().json().at("/signedIn").asBoolean()).isFalse();
        assertThat(browser.open("/login/portal").text()).contains("name=\"password\"");
    }

    private Answer draft(Map<String, String> more) {
        var headers = new java.util.HashMap<>(more);
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return browser.send("POST", "/v1/cases", "{\"item\":\"" + Stage.PARKING + "\"}", headers);
    }

    private Answer view() {
        return browser.get("/session").must(200);
    }

    private String csrf() {
        return view().json().at("/csrf/token").asString();
    }

    private Browser.Cookie sessionCookie() {
        return browser.cookie(COOKIE);
    }
}
