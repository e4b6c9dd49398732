package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.reviewer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.heads.HeadService;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** The complete file of a case leaves as one archive that proves itself. */
@ServiceTest
class ArchiveTest {

    private static final UUID CLERK = UUID.fromString("0199f000-0000-7000-8000-000000000311");
    private static final byte[] PAPER = Uploads.pdf(600_000);

    @Autowired
    private Desk desk;

    @Autowired
    private HeadService heads;

    /** Who takes a whole case along holds his post now. */
    @BeforeEach
    void theClerkHoldsHisPost() {
        RealPostgres.execute("cases", """
                insert into copied_posts values ('%1$s', '%1$s', 'INTAKE', '%2$s', '330106000000', '2020-01-01', null)
                on conflict do nothing
                """.formatted(CLERK, World.MARKET));
    }

    @AfterEach
    void othersKnowNothingOfIt() {
        RealPostgres.execute("cases", "delete from copied_posts where person = '%s'".formatted(CLERK));
    }

    @Test
    void everythingOfACaseIsInItAndListedWithItsDigest() throws Exception {
        var kept = decided();
        heads.madeFor(later()).toFuture().join();
        papersAreMade(kept);
        var packed = taken(citizen(), kept);
        Files.write(Path.of("target", "case-archive.zip"), packed);
        var files = unpacked(packed);
        var number = json(files, "case.json").path("number").asString();
        assertThat(files.keySet())
                .containsExactly(
                        "case.json",
                        "form.json",
                        "chain.json",
                        "texts.json",
                        "heads.json",
                        "keys.json",
                        "documents.json",
                        "documents/01-身份证.pdf",
                        "notices.json",
                        "notices/%s-1.pdf".formatted(number),
                        "notices/%s-2.pdf".formatted(number),
                        "notices/%s-3.pdf".formatted(number),
                        "manifest.json");
        assertThat(json(files, "notices.json").path(2).path("kind").asString()).isEqualTo("APPROVAL");
        assertThat(files.get("notices/%s-3.pdf".formatted(number))).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(files.get("documents/01-身份证.pdf")).isEqualTo(PAPER);
        assertThat(json(files, "case.json").at("/applicant/name").asString()).isEqualTo("李晓梅");
        assertThat(json(files, "form.json").path("shopName").asString()).isEqualTo("小梅面馆");
        assertThat(json(files, "keys.json").at("/keys/0/kid").asString()).isEqualTo("test-1");
        manifestIsRight(files, kept);
        textsFitTheChain(files);
        var head = json(files, "heads.json").path(0);
        assertThat(head.path("sequence").asInt()).isEqualTo(4);
        assertThat(head.path("leaf"))
                .isEqualTo(json(files, "chain.json").path(3).path("hash"));
    }

    @Test
    void whoTakesItIsRecordedButTheApplicant() {
        var kept = decided();
        taken(citizen(), kept);
        assertThat(records(kept)).isZero();
        taken(intake(), kept);
        assertThat(records(kept)).isEqualTo(1);
    }

    @Test
    void othersGetNothing() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        var path = "/v1/cases/{id}/archive";
        Desk.refused(desk.get(World.otherCitizen(), path, kept.id()), 404, "case-not-found");
        Desk.refused(desk.get(World.elsewhere(), path, kept.id()), 404, "case-not-found");
        Desk.refused(desk.get(citizen(), path, UUID.randomUUID()), 404, "case-not-found");
        Desk.refused(
                desk.get(intake(), path, desk.draft(citizen(), World.PROMISED).id()), 404, "case-not-found");
        assertThat(records(kept)).isZero();
    }

    @Test
    void aDraftHasAnArchiveWithoutATrail() throws Exception {
        var files = unpacked(taken(citizen(), desk.draft(citizen(), World.PROMISED)));
        assertThat(json(files, "chain.json").isEmpty()).isTrue();
        assertThat(json(files, "form.json").path("shopName").asString()).isEqualTo("小梅面馆");
    }

    @Test
    void ofEventsForOfficialsAloneTheApplicantGetsTheLinkOnly() throws Exception {
        var kept = decided();
        RealPostgres.execute(
                "cases",
                "update case_events set audience = 'INTERNAL' where case_id = '%s' and sequence = 4"
                        .formatted(kept.id()));
        var mine = unpacked(taken(citizen(), kept));
        var link = json(mine, "chain.json").path(3);
        assertThat(link.propertyNames()).containsExactlyInAnyOrder("sequence", "previous", "hash", "withheld");
        assertThat(json(mine, "texts.json").toString()).doesNotContain("符合条件");
        var theirs = unpacked(taken(intake(), kept));
        assertThat(json(theirs, "chain.json").path(3).path("action").asString()).isEqualTo("DECIDE");
        assertThat(json(theirs, "texts.json").toString()).contains("符合条件");
    }

    private Desk.Kept decided() {
        var draft = desk.complete(citizen(), World.PROMISED);
        new Uploads(desk.http()).uploaded(citizen(), draft.id(), "身份证.pdf", "application/pdf", PAPER);
        var submitted = desk.did(citizen(), draft, "submission", null);
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        return desk.did(decider(), reviewed, "decision", """
                {"outcome":"APPROVED","reasons":"符合条件"}
                """);
    }

    private void papersAreMade(Desk.Kept kept) {
        Desk.papersFirst(kept.id());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.count("select count(*) from notice_papers where case_id = '%s'".formatted(kept.id()))
                        == 3);
    }

    private byte[] taken(TestTokens who, Desk.Kept kept) {
        return Objects.requireNonNull(desk.http()
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build()
                .get()
                .uri("/v1/cases/{id}/archive", kept.id())
                .headers(who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/zip")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment;.*case-.*\\.zip.*")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    private long records(Desk.Kept kept) {
        return desk.count("select count(*) from access_records where case_id = '%s' and resource_kind = 'ARCHIVE'"
                .formatted(kept.id()));
    }

    private static void manifestIsRight(Map<String, byte[]> files, Desk.Kept kept) throws GeneralSecurityException {
        var manifest = json(files, "manifest.json");
        assertThat(manifest.path("caseId").asString()).isEqualTo(kept.id().toString());
        assertThat(manifest.path("files").size()).isEqualTo(files.size() - 1);
        for (var listed : manifest.path("files")) {
            var bytes = Objects.requireNonNull(files.get(listed.path("name").asString()));
            assertThat(listed.path("bytes").asInt()).isEqualTo(bytes.length);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(listed.path("sha256").asString())
                    .isEqualTo(HexFormat.of().formatHex(digest));
        }
    }

    private static void textsFitTheChain(Map<String, byte[]> files) {
        var texts = json(files, "texts.json");
        assertThat(texts.valueStream().map(text -> text.path("name").asString()))
                .containsExactly("form", "reasons");
        for (var text : texts) {
            var event = json(files, "chain.json").path(text.path("sequence").asInt() - 1);
            var name = text.path("name").asString();
            var digest = name.equals("form") ? event.at("/data/formDigest") : event.at("/digests/" + name);
            var salt = Base64.getUrlDecoder().decode(text.path("salt").asString());
            assertThat(CaseKey.digest(ByteBuffer.wrap(salt), text.path("text").asString()))
                    .isEqualTo(digest.asString());
        }
    }

    private Instant later() {
        return Instant.ofEpochSecond(desk.count(
                "select cast(extract(epoch from coalesce(max(hour), now())) as bigint) + 3600 from trail_heads"));
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return Desk.JSON.readTree(new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> unpacked(byte[] packed) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
