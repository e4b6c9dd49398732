package org.yiwang.local.drills;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.Parts;
import org.yiwang.local.signin.Browser;
import org.yiwang.local.site.Waiting;

/**
 * Keycloak is dead for a while: signed-in people and valid tokens go on, and who wants to sign in is told by a page that it
 * cannot be done now, until it can.
 */
public record KeycloakAway(Duration length) implements Drill {
    private static final String PART = "keycloak";
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "keycloak-away";
    }

    @Override
    public Outcome run(Cast cast) {
        var person = cast.suite().account("lixiaomei");
        var browser = new Browser(cast.suite().gateway());
        browser.signIn("portal", person);
        var citizen = held(cast, "lixiaomei");
        var official = held(cast, "zhangmin");
        var losses = new ArrayList<String>();
        var parts = Parts.of(cast.suite().site());
        var rounds = 0;
        parts.kill9(PART);
        try {
            for (var end = Instant.now().plus(length); Instant.now().isBefore(end); rounds++) {
                expect(losses, citizen.get("/v1/cases?limit=5"), 200);
                expect(losses, official.get("/v1/queues?limit=5"), 200);
                expect(losses, browser.get("/v1/notifications?limit=5"), 200);
                told(losses, signIn(new Browser(cast.suite().gateway())));
                Waiting.pause(STEP);
            }
        } finally {
            parts.start(PART);
        }
        if (!Waiting.until(PATIENCE, STEP, () -> signsIn(cast))) {
            losses.add("nobody could sign in " + PATIENCE.toSeconds() + " s after Keycloak was there again");
        }
        expect(losses, browser.get("/v1/notifications?limit=5"), 200);
        return new Outcome("%d times asked in %d s without Keycloak".formatted(rounds, length.toSeconds()), losses);
    }

    /** Whoever has a token now, without asking for another. */
    private static Caller held(Cast cast, String username) {
        var token = cast.signIn().as(username);
        return cast.anonymous().with(() -> token);
    }

    private static void expect(List<String> losses, Answer answer, int status) {
        if (answer.status() != status) {
            losses.add(answer.request() + " answered " + answer.status() + ": " + answer.text());
        }
    }

    /** What somebody is shown who wants to sign in. */
    private static Answer signIn(Browser newcomer) {
        var place = newcomer.get("/login/portal").header("Location");
        return newcomer.send("GET", place, "", Map.of("Accept", "text/html"));
    }

    /** A page for people, that says what is the matter. */
    private static void told(List<String> losses, Answer page) {
        expect(losses, page, 503);
        if (!page.header("Content-Type").startsWith("text/html")
                || !page.text().contains("<code>sign-in-unavailable</code>")) {
            losses.add("who wanted to sign in read " + page.text());
        }
    }

    private static boolean signsIn(Cast cast) {
        var newcomer = new Browser(cast.suite().gateway());
        try {
            newcomer.signIn("portal", cast.suite().account("chensiyuan"));
            return newcomer.get("/v1/me").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }
}
