package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.PROMISED;
import static org.yiwang.cases.journey.World.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.ToldFact;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether the inbox serves is what was said last: with the case, or by the person for all cases (ADR 37). */
@ServiceTest
class ElectronicServiceTest {

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
    private static final OtherService IDENTITY = new OtherService(asked -> {
        var person = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        return new OtherService.Said(
                200, "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(person, NAMES.getOrDefault(person, "无名")));
    });

    @Autowired
    private Desk desk;

    private final UUID mei = UUID.randomUUID();
    private final UUID guo = UUID.randomUUID();
    private final TestTokens applicant = TestTokens.citizen(mei, "李晓梅");
    private final TestTokens agent = TestTokens.citizen(guo, "王建国");

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry settings) {
        IDENTITY.isIdentityService(settings);
    }

    @BeforeEach
    void names() {
        NAMES.put(mei.toString(), "李晓梅");
    }

    @AfterAll
    static void stop() {
        IDENTITY.stop();
    }

    @Test
    void whoSaysNothingWithACaseIsServedAsSaidForAllCases() throws Exception {
        assertThat(electronic(draft(applicant, mei, null))).isFalse();
        said(mei, true, Instant.now());
        var draft = draft(applicant, mei, null);
        assertThat(electronic(draft)).isTrue();
        assertThat(electronic(submitted(applicant, draft, null))).isTrue();
    }

    @Test
    void aWithdrawalCountsForRunningCasesAndAnAgreementAnewToo() throws Exception {
        var running = submitted(applicant, draft(applicant, mei, true), null);
        assertThat(electronic(running)).isTrue();
        said(mei, false, Instant.now());
        assertThat(electronic(running)).isFalse();
        var accepted = desk.did(intake(), running, "acceptance", null);
        assertThat(kept(accepted)).isFalse();
        said(mei, true, Instant.now());
        assertThat(electronic(accepted)).isTrue();
    }

    @Test
    void whatIsSaidWithTheCaseCountsForItAfterwards() throws Exception {
        said(mei, true, Instant.now());
        var refused = submitted(applicant, draft(applicant, mei, null), false);
        assertThat(electronic(refused)).isFalse();
        said(mei, false, Instant.now());
        assertThat(electronic(submitted(applicant, draft(applicant, mei, null), true)))
                .isTrue();
        said(mei, true, Instant.now());
        assertThat(electronic(refused)).isTrue();
    }

    @Test
    void anOlderWordToldLateChangesNothing() throws Exception {
        var running = submitted(applicant, draft(applicant, mei, true), null);
        var now = Instant.now();
        said(mei, false, now);
        tell(mei, true, now.minusSeconds(5));
        var other = UUID.randomUUID();
        said(other, true, now);
        assertThat(electronic(running)).isFalse();
    }

    @Test
    void anAgentsWordCountsUnlessTheApplicantHasSaidSomething() throws Exception {
        Mandated.forItem(mei, guo, PROMISED).copied();
        said(guo, false, Instant.now());
        var entered = submitted(agent, draft(agent, mei, true), true);
        assertThat(electronic(entered)).isTrue();
        said(mei, false, Instant.now());
        assertThat(electronic(entered)).isFalse();
        var later = draft(agent, mei, true);
        assertThat(electronic(later)).isFalse();
        assertThat(kept(submitted(agent, later, true))).isFalse();
    }

    @Test
    void aChildIsServedThroughItsGuardianAndByTheGuardiansWord() throws Exception {
        var child = UUID.randomUUID();
        NAMES.put(child.toString(), "张小雨");
        Mandated.ofChild(child, guo, Instant.parse(Mandated.FAR)).copiedAsGuardian();
        var entered = submitted(agent, draft(agent, child, null), true);
        assertThat(electronic(entered)).isTrue();
        said(guo, false, Instant.now());
        assertThat(electronic(entered)).isFalse();
    }

    private void said(UUID person, boolean agrees, Instant at) throws IOException {
        tell(person, agrees, at);
        var row =
                "select count(*) from copied_agreements where person = '%s' and agrees = %s".formatted(person, agrees);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> desk.count(row) == 1);
    }

    /** As the contract has it, of this person and moment. */
    private static void tell(UUID person, boolean agrees, Instant at) throws IOException {
        var type = "org.yiwang.person.electronic-service-changed.v1";
        var contract = Files.readString(Path.of("../identity-service/src/test/contracts/" + type + ".json"));
        var fact = (ObjectNode) Desk.JSON.readTree(contract);
        fact.put("person", person.toString()).put("agrees", agrees).put("at", at.toString());
        new ToldFact("yiwang.people", type, "identity-service", person.toString(), fact.toString()).tell();
    }

    private Desk.Kept draft(TestTokens who, UUID forWhom, @Nullable Boolean agrees) {
        var answer = desk.open(
                        who,
                        """
                        {"item":"%s","applicant":{"kind":"PERSON","id":"%s"},
                         "form":{"shopName":"小梅面馆","idNumber":"330106199001011234"},"agreesToElectronicService":%s}
                        """.formatted(PROMISED, forWhom, agrees),
                        UUID.randomUUID().toString())
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult();
        var id = Objects.requireNonNull(answer.getResponseBody()).path("id").asString();
        RealPostgres.execute("cases", """
                insert into materials values ('%1$s', '%1$s', 'identity-card', 'UPLOAD', 'PENDING', null, now())
                """.formatted(id));
        return new Desk.Kept(
                UUID.fromString(id),
                Objects.requireNonNull(answer.getResponseHeaders().getETag()));
    }

    private Desk.Kept submitted(TestTokens who, Desk.Kept draft, @Nullable Boolean agrees) {
        return desk.did(who, draft, "submission", "{\"agreesToElectronicService\": %s}".formatted(agrees));
    }

    private boolean electronic(Desk.Kept kept) {
        var reader = desk.count("select count(*) from cases where id = '%s' and applicant_id = '%s'"
                                .formatted(kept.id(), mei))
                        == 1
                ? applicant
                : agent;
        var dossier = desk.get(reader, "/v1/cases/{id}", kept.id())
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(dossier).path("agreesToElectronicService").asBoolean();
    }

    /** What the last action kept, and told. */
    private boolean kept(Desk.Kept kept) {
        return desk.count("select count(*) from cases where id = '%s' and electronic".formatted(kept.id())) == 1;
    }
}
