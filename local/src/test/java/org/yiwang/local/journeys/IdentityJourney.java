package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.realm.Crowd;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Waiting;

/** The population registry's stand-in raises how surely somebody is known; the next token says so. */
class IdentityJourney {
    private static final String CONFIRMED = "crowd-050";
    private static final String TRYING = "crowd-049";
    private static final String AT_WINDOW = "crowd-048";
    private static final String SHOWN = "339900196801010120";
    private static final String NUMBER = "339900199101010051";
    private static final String BROKEN = "339900197208080093";
    private static final String SLOW = "339900197208080106";
    private static final String UNKNOWN = "339900196801010112";

    private final Cast cast = Stage.cast();

    @Test
    void theTokenAfterTheRegistrysAnswerSaysIt() {
        var citizen = somebody(CONFIRMED);
        var answer = confirmed(citizen, CONFIRMED, NUMBER).must(200).json();
        assertThat(answer.get("assurance").asInt()).isEqualTo(2);
        assertThat(Waiting.until(
                        Duration.ofSeconds(20),
                        Duration.ofMillis(200),
                        () -> somebody(CONFIRMED)
                                        .get("/v1/me/identity")
                                        .must(200)
                                        .json()
                                        .get("inToken")
                                        .asInt()
                                == 2))
                .isTrue();
        confirmed(citizen, CONFIRMED, NUMBER).must(200);
    }

    @Test
    void theNumberIsShownToItsBearerMaskedAndWholeInTheExportAlone() {
        var citizen = somebody(CONFIRMED);
        confirmed(citizen, CONFIRMED, NUMBER).must(200);
        var shown = citizen.get("/v1/me/identity").must(200);
        assertThat(shown.json().get("number").asString()).isEqualTo("3399**********0051");
        assertThat(shown.text() + citizen.get("/v1/me").must(200).text()).doesNotContain(NUMBER);
        var export = citizen.get("/v1/me/export").must(200).json();
        assertThat(export.at("/person/number").asString()).isEqualTo(NUMBER);
    }

    @Test
    void whatTheRegistryDoesNotConfirmIsOneAnswerAndWhatItDoesNotAnswerChangesNothing() {
        var citizen = somebody(TRYING);
        var number = cast.person("lixiaomei").number();
        for (var refused : new Answer[] {
            confirmed(citizen, TRYING, UNKNOWN), confirmed(citizen, TRYING, number),
        }) {
            assertThat(refused.problem()).isIn("identity-not-confirmed", "too-many-identity-checks");
        }
        for (var away : new Answer[] {confirmed(citizen, TRYING, BROKEN), confirmed(citizen, TRYING, SLOW)}) {
            assertThat(away.problem()).isIn("population-registry-away", "too-many-identity-checks");
        }
        var known = citizen.get("/v1/me/identity").must(200).json();
        assertThat(known.get("assurance").asInt()).isEqualTo(1);
    }

    @Test
    void aClerkFindsWhoShowsACodeAndRecordsWhoHasNoAccount() {
        var clerk = cast.as("zhangmin");
        var code = put(somebody(AT_WINDOW), "/v1/me/identity/code", Map.of()).must(200);
        var found = put(
                        clerk,
                        "/v1/people/present",
                        Map.of(
                                "name",
                                AT_WINDOW,
                                "number",
                                SHOWN,
                                "code",
                                code.json().get("code").asString()))
                .must(200)
                .json();
        assertThat(found.get("account").asBoolean()).isTrue();
        assertThat(found.get("identityAssurance").asInt()).isEqualTo(3);

        var present = Map.of("name", "吴秀英", "number", "339900194803030070");
        var record = put(clerk, "/v1/people/present", present).must(200).json();
        assertThat(record.get("account").asBoolean()).isFalse();
        assertThat(put(clerk, "/v1/people/present", present).must(200).json()).isEqualTo(record);
        assertThat(put(clerk, "/v1/people/present", Map.of("name", "吴秀", "number", "339900194803030070"))
                        .problem())
                .isEqualTo("person-not-matched");
    }

    @Test
    void whoIsErasedIsSignedOutAndCannotSignInAgain() {
        var username = notErasedYet();
        var everybody = cast.with(Crowd.citizens(cast.suite().site(), 50));
        var citizen = everybody.as(username);
        var export = citizen.get("/v1/me/export").must(200).json();
        assertThat(export.at("/account/email").asString()).isEqualTo(username + "@crowd.example");
        var foreseen = citizen.get("/v1/me/erasure").must(200);
        assertThat(foreseen.json().get("hindrances")).isEmpty();
        erased(citizen, foreseen).must(204);
        citizen.get("/v1/me").must(410);
        assertThat(Waiting.until(
                        Duration.ofSeconds(20),
                        Duration.ofMillis(500),
                        () -> !signsIn(everybody.with(List.of()), username)))
                .as("%s is gone at the sign-on", username)
                .isTrue();
    }

    @Test
    void whoseCasesAreOpenIsToldWhich() {
        var draft = Stage.draft("wangjianguo", Stage.PARKING);
        var citizen = cast.as("wangjianguo");
        var foreseen = citizen.get("/v1/me/erasure").must(200);
        assertThat(foreseen.text()).contains("CASES", draft.id().toString());
        var refused = erased(citizen, foreseen);
        assertThat(refused.problem()).isEqualTo("erasure-hindered");
        citizen.get("/v1/me").must(200);
    }

    /** Whether somebody can sign in anew. */
    private static boolean signsIn(Cast everybody, String username) {
        try {
            return everybody.as(username).get("/v1/me").status() == 200;
        } catch (Refused refused) {
            return false;
        }
    }

    private String notErasedYet() {
        return IntStream.iterate(40, number -> number > 2, number -> number - 1)
                .mapToObj("crowd-%03d"::formatted)
                .filter(username -> somebody(username).get("/v1/me").status() == 200)
                .findFirst()
                .orElseThrow();
    }

    private static Answer erased(Caller citizen, Answer foreseen) {
        return citizen.send("DELETE", "/v1/me", BodyPublishers.noBody(), Map.of("If-Match", foreseen.etag()));
    }

    private static Answer put(Caller who, String path, Map<String, String> body) {
        return who.json("PUT", path, body, Map.of());
    }

    /** With a fresh sign-in. */
    private Caller somebody(String username) {
        return cast.with(Crowd.citizens(cast.suite().site(), 50)).as(username);
    }

    private static Answer confirmed(Caller citizen, String name, String number) {
        return citizen.json("PUT", "/v1/me/identity", Map.of("name", name, "number", number), Map.of());
    }
}
