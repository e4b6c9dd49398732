package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.realm.Newcomer;
import org.yiwang.local.realm.SessionsEnded;
import org.yiwang.local.signin.Browser;
import org.yiwang.local.site.Waiting;

/**
 * Whoever ends a session at Keycloak, wherever: within a second it is over at the gateway too, and what it had open.
 */
class SignOutJourney {
    private static final String FEED = "/v1/notifications/events";
    private static final String END = "/auth/realms/yiwang/protocol/openid-connect/logout";
    private static final Pattern CODE = Pattern.compile("name=\"session_code\" value=\"([^\"]+)\"");
    /** A second is promised; as much again for a machine that does much beside it. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Cast cast = Stage.cast();
    private final Browser browser = new Browser(cast.suite().gateway());
    private final DemoAccounts.Person citizen = Newcomer.of(cast.suite().site(), "citizen");

    @Test
    void anAdministratorEndsWhatAPersonHasOpenOnEveryDevice() throws Exception {
        var phone = new Browser(cast.suite().gateway());
        browser.signIn("portal", citizen);
        phone.signIn("portal", citizen);
        try (var live = feed(browser);
                var onThePhone = feed(phone)) {
            SessionsEnded.of(cast.suite().site(), citizen);
            over(() -> status(browser) == 401 && status(phone) == 401);
            over(() -> live.over() && onThePhone.over());
        }
        assertThat(browser.get("/session").must(200).json().at("/signedIn").asBoolean())
                .isFalse();
        browser.signIn("portal", citizen);
        assertThat(status(browser)).isEqualTo(200);
    }

    @Test
    void signingOutAtKeycloakItselfEndsThePortalsSession() throws Exception {
        browser.signIn("portal", citizen);
        try (var live = feed(browser)) {
            signOutAtKeycloak();
            over(() -> status(browser) == 401 && live.over());
        }
    }

    @Test
    void signingOutInThePortalEndsWhatOtherWindowsAndProgramsHaveOpen() throws Exception {
        browser.signIn("portal", citizen);
        var program = new Program("demo-citizen", browser).accessToken();
        var caller = cast.anonymous().with(() -> program);
        assertThat(caller.get("/v1/me").status()).isEqualTo(200);
        try (var live = feed(browser);
                var borne = Live.open(caller, FEED)) {
            browser.send("POST", "/logout", "", Map.of("X-CSRF-Token", csrf())).must(204);
            over(() -> status(browser) == 401 && live.over());
            over(() -> caller.get("/v1/me").status() == 401 && borne.over());
        }
    }

    @Test
    void theDesksSessionEndsToo() {
        var official = cast.suite().account("sunqiang");
        browser.signIn("desk", official);
        assertThat(status(browser)).isEqualTo(200);
        signOutAtKeycloak();
        over(() -> status(browser) == 401);
    }

    @Test
    void aStrangersWordEndsNothing() {
        browser.signIn("portal", citizen);
        var answer = browser.send(
                "POST",
                "/logout/back-channel/portal",
                "logout_token=" + new Program("demo-citizen", browser).accessToken(),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("bad-logout-token");
        assertThat(status(browser)).isEqualTo(200);
    }

    /** As another program does that sends the browser there: Keycloak asks whether one means it. */
    private void signOutAtKeycloak() {
        var page = browser.open(END);
        var code = CODE.matcher(page.text());
        assertThat(code.find()).isTrue();
        browser.fillIn(page, "confirmLogout=yes&session_code=" + code.group(1));
    }

    private static void over(Callable<Boolean> over) {
        assertThat(Waiting.until(SOON, Duration.ofMillis(20), over)).isTrue();
    }

    private static int status(Browser who) {
        return who.get("/v1/me").status();
    }

    private Live feed(Browser who) throws IOException, InterruptedException {
        var cookie = who.cookie("__Host-session");
        return Live.open(cast.anonymous(), FEED, Map.of("Cookie", cookie.name() + "=" + cookie.value()));
    }

    private String csrf() {
        return browser.get("/session").must(200).json().at("/csrf/token").asString();
    }
}
