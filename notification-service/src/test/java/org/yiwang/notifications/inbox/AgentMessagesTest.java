package org.yiwang.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.notifications.TestFacts.tell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.notifications.Inbox;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.ScriptedIdentity;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.TestFacts;
import org.yiwang.notifications.TestFacts.Told;
import org.yiwang.notifications.TestSmtp;

/** An agent is told of the cases he acts in, and reads of them, as long as his mandate is in force. */
@RealNotifications
class AgentMessagesTest {

    @Autowired
    Inbox inbox;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** Midnight in Beijing, at which a day begins and childhood is over. */
    private static final Instant OF_AGE_TODAY =
            LocalDate.now(BEIJING).atStartOfDay(BEIJING).toInstant();

    private static final Instant OF_AGE_TOMORROW =
            LocalDate.now(BEIJING).plusDays(1).atStartOfDay(BEIJING).toInstant();

    private final UUID applicant = UUID.randomUUID();
    private final UUID agent = UUID.randomUUID();
    private final UUID mandate = UUID.randomUUID();
    private final TestCase shop = TestCase.of(applicant);

    @BeforeEach
    void theCopyIsFresh() {
        known("now() + interval '1 day'");
    }

    @AfterEach
    void theCopyIsFreshAgain() {
        ScriptedIdentity.down(false);
        known("now() + interval '1 day'");
    }

    @Test
    void bothAreToldOnceWhoeverOfThemEnteredIt() {
        inForce(2);
        tell(byAgent(shop.submitted()));
        assertThat(inbox.titles(agent, 1))
                .containsExactly("As an agent: " + inbox.titles(applicant, 1).getFirst());
        assertThat(inbox.of(agent).getFirst().at("/agentFor/id").asString()).isEqualTo(applicant.toString());
        assertThat(inbox.of(applicant).getFirst().path("agentFor").isNull()).isTrue();
        assertThat(inbox.inChinese(agent).getFirst().path("title").asString()).startsWith("【代办】");
    }

    @Test
    void servedIsTheApplicantAndNotWhoActsForHim() {
        inForce(2);
        tell(byAgent(shop.submitted().electronically(true)));
        inbox.titles(agent, 1);
        inbox.titles(applicant, 1);
        assertThat(inbox.of(applicant).getFirst().path("servedAt").isNull()).isFalse();
        assertThat(inbox.of(agent).getFirst().path("servedAt").isNull()).isTrue();
        assertThat(TestFacts.naming("yiwang.messages", agent.toString()))
                .singleElement()
                .extracting(ConsumerRecord::value)
                .asString()
                .contains("\"servedAt\": null");
    }

    @Test
    void anOrganisationIsServedThroughWhoActsForIt() {
        inForce(2);
        var company = TestCase.of().submitted().electronically(true);
        tell(byAgent(company));
        inbox.titles(agent, 1);
        assertThat(inbox.of(agent).getFirst().path("servedAt").isNull()).isFalse();
    }

    @Test
    void aChildIsServedThroughItsGuardiansOfWhomBothAreTold() {
        var father = UUID.randomUUID();
        var other = UUID.randomUUID();
        guardian(mandate, agent, OF_AGE_TOMORROW);
        guardian(other, father, OF_AGE_TOMORROW);
        tell(byAgent(shop.submitted().electronically(true)));
        for (var guardian : new UUID[] {agent, father}) {
            inbox.titles(guardian, 1);
            var message = inbox.of(guardian).getFirst();
            assertThat(message.path("servedAt").isNull()).isFalse();
            assertThat(message.at("/agentFor/id").asString()).isEqualTo(applicant.toString());
        }
        assertThat(inbox.of(applicant).getFirst().path("servedAt").isNull()).isTrue();
    }

    @Test
    void onTheDayOfMajorityAGuardianIsToldNothingMoreAndReadsNothingOfIt() {
        guardian(mandate, agent, OF_AGE_TOMORROW);
        tell(byAgent(shop.submitted()));
        inbox.titles(agent, 1);
        guardian(mandate, agent, OF_AGE_TODAY);
        assertThat(inbox.of(agent)).isEmpty();
        tell(byAgent(shop.accepted()));
        inbox.titles(applicant, 2);
        assertThat(TestFacts.naming("yiwang.messages", agent.toString())).hasSize(1);
    }

    @Test
    void aMandateOfWhichTheFactComesLateHidesNothingForGood() {
        tell(byAgent(shop.submitted()));
        inbox.titles(applicant, 1);
        assertThat(inbox.of(agent)).isEmpty();
        inForce(2);
        await().until(() -> inbox.of(agent).size() == 1);
    }

    @Test
    void anAgentsLetterIsSentWhileHisMandateIsInForceAndOnceTheCopyCanTell() throws Exception {
        var address = ScriptedIdentity.contact(agent, "en");
        known("now() - interval '301 seconds'");
        inForce(2);
        tell(byAgent(shop.submitted()));
        inbox.titles(applicant, 1);
        await().during(Duration.ofSeconds(1)).until(() -> TestSmtp.to(address).isEmpty());
        known("now() + interval '1 day'");
        await().until(() -> TestSmtp.to(address).size() == 1);
        assertThat(TestSmtp.to(address).getFirst().getSubject()).startsWith("As an agent: ");
    }

    @Test
    void theLetterOfAFormerAgentIsGivenUp() {
        var address = ScriptedIdentity.contact(agent, "en");
        inForce(2);
        ScriptedIdentity.down(true);
        tell(byAgent(shop.submitted()));
        inbox.titles(agent, 1);
        changed(3, "REVOKED");
        await().until(() -> inbox.of(agent).isEmpty());
        ScriptedIdentity.down(false);
        await().until(() -> RealPostgres.number("notifications", """
                        select count(*) from letters l join messages m on m.id = l.message
                         where m.recipient = '%s' and l.given_up_for = 'MANDATE_OVER'
                        """.formatted(agent)) == 1);
        assertThat(TestSmtp.to(address)).isEmpty();
    }

    @Test
    void anAgentReadsLikeAnybodyAndAFormerOneCannotMarkItRead() {
        inForce(2);
        tell(byAgent(shop.submitted()));
        inbox.titles(agent, 1);
        var message = inbox.of(agent).getFirst();
        var version = message.at("/actions/0/ifMatch").asString();
        var token = TestTokens.citizen(agent, "王建国");
        changed(3, "REVOKED");
        await().until(() -> inbox.of(agent).isEmpty());
        inbox.read(message.path("id").asString(), token, UUID.randomUUID().toString(), version)
                .expectStatus()
                .isNotFound();
        inForce(4);
        inbox.read(message.path("id").asString(), token, UUID.randomUUID().toString(), version)
                .expectStatus()
                .isOk();
    }

    @Test
    void aFormerAgentIsToldNothingMoreAndReadsNothingOfIt() {
        inForce(2);
        tell(byAgent(shop.submitted()));
        inbox.titles(agent, 1);
        var message = inbox.of(agent).getFirst().path("id").asString();

        changed(3, "REVOKED");
        await().until(() -> inbox.of(agent).isEmpty());
        inbox.get("/v1/notifications/" + message, TestTokens.citizen(agent, "王建国"))
                .expectStatus()
                .isNotFound();
        inbox.get("/v1/notifications/summary", TestTokens.citizen(agent, "王建国"))
                .expectBody()
                .jsonPath("$.unread")
                .isEqualTo(0);
        tell(byAgent(shop.accepted()));
        assertThat(inbox.titles(applicant, 2)).hasSize(2);
        inForce(4);
        await().until(() -> inbox.of(agent).size() == 1);
        assertThat(TestFacts.naming("yiwang.messages", agent.toString())).hasSize(1);
    }

    @Test
    void nobodyIsToldByAMandateThatIsNotKnownOrSomebodyElses() {
        inForce(2);
        var other = UUID.randomUUID();
        tell(withAgents(shop.submitted(), "{\"person\":\"%s\",\"mandate\":\"%s\"}".formatted(other, mandate)));
        tell(withAgents(shop.accepted(), "{\"person\":\"%s\",\"mandate\":\"%s\"}".formatted(agent, UUID.randomUUID())));
        assertThat(inbox.titles(applicant, 2)).hasSize(2);
        assertThat(inbox.of(other)).isEmpty();
        assertThat(inbox.of(agent)).isEmpty();
    }

    @Test
    void aCopyOlderThanFiveMinutesShowsNothingOfOthers() {
        inForce(2);
        tell(byAgent(shop.submitted()));
        inbox.titles(agent, 1);
        known("now() - interval '301 seconds'");
        assertThat(inbox.of(agent)).isEmpty();
        assertThat(inbox.of(applicant)).hasSize(1);
    }

    private static void known(String at) {
        RealPostgres.execute("notifications", """
                insert into copy_pulses select 'mandates', p, 2, %s from generate_series(0, 1) p
                on conflict (copy, partition) do update set at = excluded.at
                """.formatted(at));
    }

    private Told byAgent(Told fact) {
        return withAgents(fact, "{\"person\":\"%s\",\"mandate\":\"%s\"}".formatted(agent, mandate));
    }

    private static Told withAgents(Told fact, String agents) {
        var data = fact.data().replace("\"recipients\"", "\"agents\":[" + agents + "],\"recipients\"");
        return new Told(fact.id(), fact.topic(), fact.key(), fact.type(), fact.source(), data);
    }

    private void inForce(int version) {
        changed(version, "IN_FORCE");
        await().until(() -> RealPostgres.number(
                        "notifications",
                        "select count(*) from copied_mandates where id = '%s' and version = %d"
                                .formatted(mandate, version))
                == 1);
    }

    private void guardian(UUID id, UUID guardian, Instant until) {
        var version =
                RealPostgres.number("notifications", "select count(*) from copied_mandates where id = '" + id + "'")
                        + 1;
        tell(new Told(
                UUID.randomUUID(),
                "yiwang.mandates",
                id.toString(),
                "org.yiwang.mandate.changed.v1",
                "identity-service",
                """
                {"mandate": "%s", "version": %d, "state": "IN_FORCE", "grantor": {"kind": "PERSON", "id": "%s"},
                 "agent": "%s", "kind": "GUARDIAN", "items": [], "topics": [], "everyItem": true,
                 "from": "2020-01-01T00:00:00Z", "until": "%s", "test": false}
                """.formatted(id, version, applicant, guardian, until)));
        await().until(() -> RealPostgres.number(
                        "notifications",
                        "select count(*) from copied_mandates where id = '%s' and version = %d".formatted(id, version))
                == 1);
    }

    private void changed(int version, String state) {
        tell(new Told(
                UUID.randomUUID(),
                "yiwang.mandates",
                mandate.toString(),
                "org.yiwang.mandate.changed.v1",
                "identity-service",
                """
                {"mandate": "%s", "version": %d, "state": "%s", "grantor": {"kind": "PERSON", "id": "%s"},
                 "agent": "%s", "items": ["%s"], "topics": [], "from": "2020-01-01T00:00:00Z",
                 "until": "2999-01-01T00:00:00Z", "test": false}
                """.formatted(mandate, version, state, applicant, agent, TestCase.SHOP)));
    }
}
