package org.yiwang.cases.journey;

import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.post;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.ToldFact;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;

/** A decision needs the post by the copy of posts too, and a copy that is fresh, whatever the token says. */
@ServiceTest
class WithdrawnPostTest {

    private static final String APPROVED = "{\"outcome\":\"APPROVED\",\"reasons\":\"meets the conditions\"}";
    private static final String FAR = "2999-01-01T00:00:00Z";
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    @Autowired
    private Desk desk;

    private final UUID official = UUID.randomUUID();
    private final TestTokens token =
            TestTokens.official(official, post(Duty.DECIDE, World.MARKET)).acr(Acr.MFA);

    @AfterEach
    void theCopyIsFreshAgain() {
        pulses("now() + interval '1 day'");
    }

    @Test
    void aPostThatWasNeverToldDecidesNothing() {
        Desk.refused(desk.act(token, accepted(), "decision", APPROVED), 403, "post-not-held");
    }

    @Test
    void aToldPostDecidesUntilItsWithdrawalIsTold() {
        told(1, LONG_AGO, null);
        desk.did(token, accepted(), "decision", APPROVED);

        var waiting = accepted();
        tell(2, "[]");
        eventually(0);
        Desk.refused(desk.act(token, waiting, "decision", APPROVED), 403, "post-not-held");
    }

    @Test
    void anOlderStateThatComesLateBringsNothingBack() {
        told(3, LONG_AGO, null);
        tell(4, "[]");
        eventually(0);
        tell(3, posts(LONG_AGO, null));
        told(5, FAR, null);

        Desk.refused(desk.act(token, accepted(), "decision", APPROVED), 403, "post-not-held");
    }

    @Test
    void aPostDecidesFromItsFirstInstantToItsLast() {
        told(1, FAR, null);
        Desk.refused(desk.act(token, accepted(), "decision", APPROVED), 403, "post-not-held");

        told(2, LONG_AGO, "2020-12-31T16:00:00Z");
        Desk.refused(desk.act(token, accepted(), "decision", APPROVED), 403, "post-not-held");
    }

    @Test
    void aCopyOlderThanAMinuteDecidesNothingAndSaysWhenToTryAgain() {
        told(1, LONG_AGO, null);
        var waiting = accepted();
        pulses("now() - interval '61 seconds'");
        var answer = desk.act(token, waiting, "decision", APPROVED);
        answer.expectHeader().valueEquals("Retry-After", "5");
        Desk.refused(answer, 503, "posts-unknown");

        pulses("now() - interval '30 seconds'");
        desk.did(token, waiting, "decision", APPROVED);
    }

    @Test
    void onePartitionThatIsBehindMakesTheCopyOld() {
        told(1, LONG_AGO, null);
        RealPostgres.execute(
                "cases",
                "update copy_pulses set at = now() - interval '2 minutes' where copy = 'posts' and partition = 1");
        Desk.refused(desk.act(token, accepted(), "decision", APPROVED), 503, "posts-unknown");

        RealPostgres.execute("cases", "delete from copy_pulses where copy = 'posts' and partition = 1");
        Desk.refused(desk.act(token, accepted(), "decision", APPROVED), 503, "posts-unknown");
    }

    @Test
    void whatTheDecisionWouldBeRefusedForItsPreviewIsRefusedForToo() {
        told(1, LONG_AGO, null);
        var waiting = accepted();
        var preview = "/v1/cases/" + waiting.id() + "/preview?action=DECIDE&outcome=APPROVED";
        desk.get(token, preview).expectStatus().isOk();
        pulses("now() - interval '61 seconds'");
        Desk.refused(desk.get(token, preview), 503, "posts-unknown");
        pulses("now()");
        tell(2, "[]");
        eventually(0);
        Desk.refused(desk.get(token, preview), 403, "post-not-held");
    }

    @Test
    void aPostThatIsWithdrawnTakesNoCaseAlong() {
        told(1, LONG_AGO, null);
        var archive = "/v1/cases/" + accepted().id() + "/archive";
        desk.get(token, archive).expectStatus().isOk().expectBody(byte[].class);
        pulses("now() - interval '61 seconds'");
        Desk.refused(desk.get(token, archive), 503, "posts-unknown");
        desk.get(citizen(), archive).expectStatus().isOk().expectBody(byte[].class);
        pulses("now()");
        tell(2, "[]");
        eventually(0);
        Desk.refused(desk.get(token, archive), 404, "case-not-found");
    }

    @Test
    void otherActionsDoNotWaitForTheCopy() {
        pulses("now() - interval '1 hour'");
        accepted();
    }

    private Desk.Kept accepted() {
        return desk.did(intake(), desk.submitted(citizen(), World.ON_THE_SPOT), "acceptance", null);
    }

    private static void pulses(String at) {
        RealPostgres.execute(
                "cases", "insert into copy_pulses (copy, partition, partitions, at) select 'posts', p, 2, " + at + """
                 from generate_series(0, 1) p on conflict (copy, partition) do update set at = excluded.at
                """);
    }

    private void told(int version, String from, @org.jspecify.annotations.Nullable String until) {
        tell(version, posts(from, until));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.count("select coalesce(max(version), 0) from copied_officials where person = '"
                                + official + "'")
                        == version);
    }

    private void eventually(int posts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        desk.count("select count(*) from copied_posts where person = '" + official + "'") == posts);
    }

    private static String posts(String from, @org.jspecify.annotations.Nullable String until) {
        var end = until == null ? "null" : '"' + until + '"';
        return """
                [{"id": "%s", "duty": "DECIDE", "department": "%s", "region": "%s", "from": "%s", "until": %s}]
                """.formatted(UUID.randomUUID(), World.MARKET, World.REGION, from, end);
    }

    private void tell(int version, String posts) {
        var data = "{\"official\": \"%s\", \"version\": %d, \"posts\": %s}".formatted(official, version, posts);
        new ToldFact(
                        "yiwang.people",
                        "org.yiwang.official.posts-changed.v1",
                        "identity-service",
                        official + "/posts",
                        data)
                .tell();
    }
}
