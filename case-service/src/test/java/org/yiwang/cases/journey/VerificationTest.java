package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.heads.HeadService;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.cases.trail.TrailRepository;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Rows changed by hand, by somebody who may do everything to the database, are found and named. */
@ServiceTest
@AtOnce
class VerificationTest {

    private static final TestTokens AUDITOR = auditor("330100000000");

    @Autowired
    private Desk desk;

    @Autowired
    private HeadService heads;

    @Autowired
    private TrailRepository trail;

    @Test
    void aWholeTrailIsWholeAndSaysWhichHeadsStandForIt() {
        var kept = accepted();
        assertThat(verified(kept).toString()).contains("\"valid\":true", "\"uncovered\":2", "\"heads\":[]");
        headsAreMade();
        desk.did(World.reviewer(), kept, "review", null);
        var found = verified(kept);
        assertThat(found.path("valid").asBoolean()).isTrue();
        assertThat(found.path("events").asInt()).isEqualTo(3);
        assertThat(found.path("uncovered").asInt()).isEqualTo(1);
        assertThat(found.at("/heads/0/sequence").asInt()).isEqualTo(2);
        assertThat(found.at("/heads/0/keyId").asString()).isEqualTo("test-1");
        headsAreMade();
        assertThat(verified(kept).at("/heads/1/sequence").asInt()).isEqualTo(3);
    }

    @Test
    void aDraftHasNoTrailYet() {
        var found = verified(desk.draft(citizen(), World.PROMISED));
        assertThat(found.path("valid").asBoolean()).isTrue();
        assertThat(found.path("events").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update case_events set action = 'WITHDRAW' where case_id = '%1$s' and sequence = 1 | CHANGED 1
            update case_events set actor_id = '%1$s' where case_id = '%1$s' and sequence = 2 | CHANGED 2
            update case_events set at = at - interval '1 day' where case_id = '%1$s' and sequence = 2 | CHANGED 2
            update case_events set data = '{"number":"1"}' where case_id = '%1$s' and sequence = 1 | CHANGED 1
            update case_events set hash = 'x' where case_id = '%1$s' and sequence = 2 | CHANGED 2, HEAD 2
            delete from case_events where case_id = '%1$s' and sequence = 1 | MISSING 1
            delete from case_events where case_id = '%1$s' and sequence = 2 | MISSING 2
            delete from case_events where case_id = '%1$s' | MISSING 1, MISSING 2
            update case_events set sequence = 3 - sequence + 10 * (3 - sequence) where case_id = '%1$s'; \
            update case_events set sequence = sequence / 11 where case_id = '%1$s' | MOVED 1, MOVED 2, HEAD 2
            update cases set head = 'x' where id = '%1$s' | HEAD 2
            update cases set sequence = 3 where id = '%1$s' | MISSING 3
            update sealed_texts set salt = '\\x00' where case_id = '%1$s' and name = 'form' | TEXT_CHANGED 1
            delete from sealed_texts where case_id = '%1$s' and name = 'form' | TEXT_MISSING 1
            update sealed_texts set name = '2/reasons' where case_id = '%1$s' and name = 'form' | TEXT_MISSING 1, TEXT_ADDED 2
            """)
    void whatSomebodyDidToTheRowsIsNamed(String change, String named) {
        var kept = accepted();
        RealPostgres.execute("cases", change.formatted(kept.id()));
        var found = verified(kept);
        assertThat(found.path("valid").asBoolean()).isFalse();
        assertThat(faults(found)).isEqualTo(named);
    }

    /** Rewritten with right hashes from the changed event to the case's head: only what was signed knows better. */
    @Test
    void aChainThatWasWrittenAnewIsNotTheSignedOne() {
        var kept = accepted();
        headsAreMade();
        var written = trail.chain(kept.id()).collectList().toFuture().join();
        var first = earlier(written.getFirst()).chained("");
        var second = written.getLast().chained(first.hash());
        RealPostgres.execute(
                "cases",
                "update case_events set at = at - interval '24 hours', hash = '%s' where case_id = '%s' and sequence = 1"
                        .formatted(first.hash(), kept.id()),
                "update case_events set previous = '%s', hash = '%s' where case_id = '%s' and sequence = 2"
                        .formatted(first.hash(), second.hash(), kept.id()),
                "update cases set head = '%s' where id = '%s'".formatted(second.hash(), kept.id()));
        assertThat(faults(verified(kept))).isEqualTo("SIGNED_OTHERWISE 2");
    }

    private static TrailEvent earlier(TrailEvent event) {
        return new TrailEvent(
                event.root(),
                event.caseId(),
                event.sequence(),
                event.id(),
                event.action(),
                event.from(),
                event.to(),
                event.at().minus(Duration.ofHours(24)),
                event.applicant(),
                event.who(),
                event.audience(),
                event.data(),
                event.digests(),
                event.previous(),
                event.hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update trail_heads set root = 'x' where number = %2$s | SIGNATURE 2, TREE 2
            update trail_heads set cases = cases + 1 where number = %2$s | SIGNATURE 2, TREE 2
            update trail_heads set previous = 'x' where number = %2$s | SIGNATURE 2
            update trail_heads set hash = 'x' where number = %2$s | SIGNATURE 2
            update trail_heads set key_id = 'x' where number = %2$s | SIGNATURE 2
            update trail_leaves set hash = 'x' where number = %2$s and case_id = '%1$s' | SIGNED_OTHERWISE 2, TREE 2
            """)
    void whatSomebodyDidToAHeadIsNamed(String change, String named) {
        var kept = accepted();
        headsAreMade();
        var head = verified(kept).at("/heads/0/number").asLong();
        try (var saved = new Saved(head)) {
            RealPostgres.execute("cases", change.formatted(kept.id(), head));
            assertThat(faults(verified(kept))).isEqualTo(named);
            assertThat(saved.head()).isPositive();
        }
    }

    @Test
    void whoAuditsTheRegionVerifiesAndIsRecorded() {
        var kept = accepted();
        assertThat(verified(kept, AUDITOR).path("valid").asBoolean()).isTrue();
        assertThat(desk.count("""
                        select count(*) from access_records
                         where case_id = '%s' and resource_kind = 'VERIFICATION' and reader_post like 'AUDIT/%%/330100000000'
                        """.formatted(kept.id()))).isEqualTo(1);
        desk.get(AUDITOR, "/v1/cases/{id}", kept.id()).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"330200000000", "330106001000", "350000000000"})
    void whoAuditsElsewhereLearnsNothing(String region) {
        var kept = accepted();
        Desk.refused(desk.get(auditor(region), "/v1/cases/{id}/verification", kept.id()), 404, "case-not-found");
        assertThat(desk.count("select count(*) from access_records where case_id = '%s'".formatted(kept.id())))
                .isZero();
    }

    @Test
    void othersLearnNothingAndWhatDoesNotExistIsNotFound() {
        var kept = accepted();
        var path = "/v1/cases/{id}/verification";
        for (var who : List.of(World.otherCitizen(), World.elsewhere(), AUDITOR)) {
            Desk.refused(desk.get(who, path, UUID.randomUUID()), 404, "case-not-found");
        }
        Desk.refused(desk.get(World.otherCitizen(), path, kept.id()), 404, "case-not-found");
        Desk.refused(desk.get(World.elsewhere(), path, kept.id()), 404, "case-not-found");
        Desk.refused(desk.get(citizen(), path, "nothing"), 400, "bad-parameter");
        var draft = desk.draft(citizen(), World.PROMISED);
        Desk.refused(desk.get(AUDITOR, path, draft.id()), 404, "case-not-found");
    }

    @Test
    void ofSeveralAtOnceOneMakesTheHeadsAndTheyAreLinked() {
        var before = desk.count("select coalesce(max(number), 0) from trail_heads");
        var kept = accepted();
        var hour = nextHour();
        var made = Flux.range(0, 8)
                .flatMap(_ -> heads.madeFor(hour))
                .collectList()
                .toFuture()
                .join();
        var after = desk.count("select max(number) from trail_heads");
        assertThat(made.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) (after - before));
        assertThat(heads.madeFor(hour).toFuture().join()).isZero();
        assertThat(desk.count("select count(*) from trail_leaves where case_id = '%s'".formatted(kept.id())))
                .isEqualTo(1);
        assertThat(desk.count("""
                        select count(*) from trail_heads h left join trail_heads b on b.number = h.number - 1
                         where h.number > %d and h.previous <> coalesce(b.hash, '')
                        """.formatted(before))).isZero();
        assertThat(desk.count("select max(cases) from trail_heads")).isLessThanOrEqualTo(50);
    }

    @Test
    void everybodyReadsTheHeadsAndTheirKeys() {
        headsAreMade();
        desk.http()
                .get()
                .uri("/v1/trail/keys")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keys[0].kid")
                .isEqualTo("test-1")
                .jsonPath("$.keys[0].d")
                .doesNotExist();
        var page = read(desk.http().get().uri("/v1/trail/heads?limit=1").exchange());
        assertThat(page.at("/items/0/number").asLong()).isEqualTo(1);
        assertThat(page.at("/items/0/signed").asString().split("\\.")).hasSize(3);
        var next = page.path("next").asString();
        assertThat(next).isNotEmpty();
        Desk.refused(desk.http().get().uri("/v1/trail/heads?after=x").exchange(), 400, "bad-cursor");
    }

    private Desk.Kept accepted() {
        return desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
    }

    private JsonNode verified(Desk.Kept kept) {
        return verified(kept, citizen());
    }

    private JsonNode verified(Desk.Kept kept, TestTokens who) {
        return read(desk.get(who, "/v1/cases/{id}/verification", kept.id()));
    }

    private static JsonNode read(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static String faults(JsonNode found) {
        return String.join(
                ", ",
                found.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("what").asString() + " "
                                + fault.path("sequence").asInt())
                        .toList());
    }

    private void headsAreMade() {
        heads.madeFor(nextHour()).toFuture().join();
    }

    /** An hour no head was made for yet. */
    private Instant nextHour() {
        var last = desk.count("""
                select cast(extract(epoch from coalesce(max(hour), now())) as bigint) from trail_heads
                """);
        return Instant.ofEpochSecond(last).plus(Duration.ofHours(1));
    }

    private static TestTokens auditor(String region) {
        return World.official(88, new Post(Duty.AUDIT, World.MARKET, region));
    }

    /** A head and its leaves as they were, put back afterwards. */
    private record Saved(long head) implements AutoCloseable {

        Saved {
            RealPostgres.execute(
                    "cases",
                    "create table saved_heads as select * from trail_heads where number = " + head,
                    "create table saved_leaves as select * from trail_leaves where number = " + head);
        }

        @Override
        public void close() {
            RealPostgres.execute("cases", """
                    update trail_heads h set root = s.root, cases = s.cases, previous = s.previous, hash = s.hash,
                                             key_id = s.key_id
                      from saved_heads s where s.number = h.number
                    """, """
                    update trail_leaves l set hash = s.hash from saved_leaves s
                     where s.number = l.number and s.case_id = l.case_id
                    """, "drop table saved_heads, saved_leaves");
        }
    }
}
