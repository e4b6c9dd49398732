package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;

/** Requests sent twice, at once, with another body under the same key, or on a version that is gone. */
class RepeatedRequestsJourney {
    private static final Cast CAST = Stage.cast();
    private static final Caller CITIZEN = CAST.as("lixiaomei");
    private static final Map<String, Object> DRAFT = Map.of("item", Stage.PARKING);

    @Test
    void aRepeatedCreationGetsTheFirstAnswerAndMakesNothingNew() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var first = CITIZEN.post("/v1/cases", DRAFT, key).must(201);
        var before = Ledger.rows();
        var again = CITIZEN.post("/v1/cases", DRAFT, key).must(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(Ledger.rows()).isEqualTo(before);
    }

    @Test
    void twentyOfTheSameAtOnceMakeOne() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var before = Ledger.count("select count(*) from cases");
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> CITIZEN.post("/v1/cases", DRAFT, key)))
                .limit(20)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        assertThat(Ledger.count("select count(*) from cases")).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        CITIZEN.post("/v1/cases", DRAFT, key).must(201);
        Refusals.refused(
                CITIZEN,
                caller -> caller.post("/v1/cases", Map.of("item", Stage.FOOD_LICENCE), key),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aMissingOrUnreadableKeyIsRefused() {
        Refusals.refused(CITIZEN, caller -> caller.post("/v1/cases", DRAFT, Map.of()), 400, "idempotency-key-missing");
        for (var key : List.of("two words", "x".repeat(256))) {
            Refusals.refused(
                    CITIZEN,
                    caller -> caller.post("/v1/cases", DRAFT, Map.of("Idempotency-Key", key)),
                    400,
                    "idempotency-key-malformed");
        }
    }

    @Test
    void anActionSentAgainWithItsKeyIsAnsweredAgainAlthoughTheVersionHasMovedOn() {
        var application = Stage.complete("wangjianguo", Stage.PARKING);
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", application.etag());
        var citizen = CAST.as("wangjianguo");
        var path = application.path() + "/submission";
        var first = citizen.post(path, Stage.SUBMISSION, headers).must(200);
        var before = Ledger.rows();
        var again = citizen.post(path, Stage.SUBMISSION, headers).must(200);
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.json().get("number")).isEqualTo(first.json().get("number"));
        assertThat(Ledger.rows()).isEqualTo(before);
        assertThat(Ledger.count("select count(*) from case_events where case_id = '" + application.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void anActionOnAVersionThatIsGoneIsRefused() {
        var application = Stage.submitted("wangjianguo", Stage.PARKING);
        var old = application.etag();
        application.act(CAST.as("zhangmin"), "acceptance", Map.of());
        refusedWithdrawal(application, Map.of("If-Match", old), 412, "stale-version");
        refusedWithdrawal(application, Map.of("If-Match", "\"999\""), 412, "stale-version");
    }

    @Test
    void anActionWithoutOrWithAnUnreadableVersionIsRefused() {
        var application = Stage.submitted("wangjianguo", Stage.PARKING);
        refusedWithdrawal(application, Map.of(), 428, "if-match-missing");
        refusedWithdrawal(application, Map.of("If-Match", "3"), 400, "bad-if-match");
        refusedWithdrawal(application, Map.of("If-Match", "W/" + application.etag()), 412, "stale-version");
    }

    @Test
    void ofTwoActionsAtOnceOneWins() {
        var application = Stage.submitted("wangjianguo", Stage.PARKING);
        var withdrawal = CompletableFuture.supplyAsync(
                () -> CAST.as("wangjianguo").post(application.path() + "/withdrawal", Map.of(), application.etag()));
        var acceptance = CompletableFuture.supplyAsync(
                () -> CAST.as("zhangmin").post(application.path() + "/acceptance", Map.of(), application.etag()));
        assertThat(Stream.of(withdrawal, acceptance).map(answer -> answer.join().status()))
                .containsExactlyInAnyOrder(200, 412);
    }

    private static void refusedWithdrawal(
            Application application, Map<String, String> headers, int status, String code) {
        Refusals.refused(
                CAST.as("wangjianguo"),
                caller -> {
                    var all = new java.util.HashMap<>(headers);
                    all.put("Idempotency-Key", UUID.randomUUID().toString());
                    return caller.post(application.path() + "/withdrawal", Map.of(), all);
                },
                status,
                code);
    }
}
