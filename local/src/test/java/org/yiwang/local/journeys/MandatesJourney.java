package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;

/** One person lets another act for her in one item: applied for, decided, seen by both, until she revokes it. */
class MandatesJourney {
    private static final UUID REGISTRATION = UUID.fromString("0199f000-0000-7000-8000-000000000203");
    private static final Map<String, String> APPROVED = Map.of("outcome", "APPROVED", "reasons", "材料齐全，准予办理。");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final Cast cast = Stage.cast();
    private final Caller mei = cast.as("lixiaomei");
    private final Caller guo = cast.as("wangjianguo");
    private final Caller stranger = cast.as("chensiyuan");

    @AfterEach
    void nothingIsLeftInForce() {
        for (var mandate : given()) {
            if (mandate.get("actions").toString().contains("REVOKE")) {
                var place = "/v1/mandates/" + mandate.get("id").asString();
                mei.post(place + "/revocation", Map.of(), mei.get(place).etag()).must(200);
            }
        }
    }

    @Test
    void anAgentAppliesForSomebodyUntilTheMandateIsRevoked() {
        var offered = offered("wangjianguo", Stage.PARKING);
        assertThat(refused(guo, Stage.PARKING).problem()).isEqualTo("no-mandate");
        var accepted = accepted(guo, offered);
        var application = applied(guo, Stage.PARKING);
        assertThat(refused(guo, Stage.FOOD_LICENCE).problem()).isEqualTo("no-mandate");
        assertThat(refused(stranger, Stage.PARKING).problem()).isEqualTo("no-mandate");
        stranger.get(application.path()).must(404);

        seenByBothAndByTheDesk(application);
        decided(application);
        assertThat(application.look(mei)).isEqualTo("APPROVED");
        assertThat(application.look(guo)).isEqualTo("APPROVED");
        theTrailNamesBoth(application);
        bothAreTold(application);

        mei.post(place(accepted) + "/revocation", Map.of(), accepted.etag()).must(200);
        var revoked = Instant.now();
        eventually(guo, application, 404);
        assertThat(Duration.between(revoked, Instant.now())).isLessThan(AT_ONCE);
        guo.get(application.path() + "/timeline").must(404);
        assertThat(refused(guo, Stage.PARKING).problem()).isEqualTo("no-mandate");
        assertThat(guo.get("/v1/cases?limit=200").must(200).text())
                .doesNotContain(application.id().toString());
        assertThat(application.look(mei)).isEqualTo("APPROVED");
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> Application.messages(guo, application.id()).isEmpty()))
                .as("a former agent reads no message of it")
                .isTrue();
        assertThat(Application.messages(mei, application.id())).isNotEmpty();
    }

    @Test
    void anOfficialHandlesNoCaseOfSomeoneHeMayActFor() {
        var application = Stage.submitted("lixiaomei", REGISTRATION);
        var accepted = accepted(stranger, offered("chensiyuan", REGISTRATION));
        eventually(stranger, application, 200);
        var office = cast.as("chensiyuan.office");
        var refused = office.post(application.path() + "/acceptance", Map.of(), application.etag());
        assertThat(refused.must(409).problem()).isEqualTo("own-case");
        assertThat(office.get(application.path()).must(404).problem()).isEqualTo("case-not-found");
        mei.post(place(accepted) + "/revocation", Map.of(), accepted.etag()).must(200);
        application.act(mei, "withdrawal", Map.of());
    }

    @Test
    void strangersNeitherSeeNorActOnAMandate() {
        var offered = offered("wangjianguo", Stage.PARKING);
        stranger.get(place(offered)).must(404);
        for (var action : List.of("acceptance", "refusal", "revocation")) {
            stranger.post(place(offered) + "/" + action, Map.of(), offered.etag())
                    .must(404);
        }
        cast.as("zhangmin").get("/v1/mandates").must(403);
        cast.anonymous().get("/v1/mandates").must(401);
        var oneself = mei.post("/v1/mandates", mandate("lixiaomei", Stage.PARKING));
        assertThat(oneself.must(422).text()).contains("/agent");
        guo.post(place(offered) + "/refusal", Map.of(), offered.etag()).must(200);
    }

    private Answer offered(String agent, UUID item) {
        return mei.post("/v1/mandates", mandate(agent, item)).must(201);
    }

    private Map<String, Object> mandate(String agent, UUID item) {
        var person = cast.person(agent);
        return Map.of(
                "agent", Map.of("name", person.name(), "number", person.number()),
                "scope", Map.of("items", List.of(item)),
                "until", LocalDate.now().plusDays(30).toString());
    }

    private static Answer accepted(Caller agent, Answer offered) {
        agent.get("/v1/me").must(200);
        var found = agent.get(place(offered)).must(200);
        assertThat(found.json().get("actions").toString()).contains("ACCEPT");
        return agent.post(place(offered) + "/acceptance", Map.of(), found.etag())
                .must(200);
    }

    private Application applied(Caller agent, UUID item) {
        var form = DemoForms.of(cast.suite().site()).of(item, cast.person("lixiaomei"));
        var opened = new Application[1];
        var body = Map.of("item", item, "form", form, "applicant", applicant());
        var there = Waiting.until(PATIENCE, Duration.ofMillis(200), () -> {
            var answer = agent.post("/v1/cases", body);
            if (answer.status() == 201) {
                opened[0] = Application.opened(answer);
            }
            return answer.status() == 201;
        });
        assertThat(there).as("the mandate reached case-service").isTrue();
        Paper.upload(opened[0], agent, cast.anonymous().get("/v1/items/" + item).json());
        opened[0].act(agent, "submission", Stage.SUBMISSION);
        return opened[0];
    }

    private Answer refused(Caller agent, UUID item) {
        return agent.post("/v1/cases", Map.of("item", item, "applicant", applicant()))
                .must(403);
    }

    private Map<String, Object> applicant() {
        return Map.of("kind", "PERSON", "id", cast.person("lixiaomei").id());
    }

    private void seenByBothAndByTheDesk(Application application) {
        for (var reader : List.of(mei, guo, cast.as("zhangmin"))) {
            var dossier = reader.get(application.path()).must(200).json();
            assertThat(dossier.at("/applicant/name").asString())
                    .isEqualTo(cast.person("lixiaomei").name());
            assertThat(dossier.at("/agent/name").asString())
                    .isEqualTo(cast.person("wangjianguo").name());
        }
        assertThat(mei.get("/v1/cases?limit=200").must(200).text())
                .contains(application.id().toString());
    }

    private void decided(Application application) {
        application.act(cast.as("zhangmin"), "acceptance", Map.of());
        application.act(cast.as("zhoufang"), "review", Map.of());
        application.act(cast.as("zhoufang"), "decision", APPROVED);
    }

    private void theTrailNamesBoth(Application application) {
        var entries = mei.get(application.path() + "/timeline").must(200).json().get("items");
        assertThat(entries.get(0).at("/agent/name").asString())
                .isEqualTo(cast.person("wangjianguo").name());
        assertThat(entries.get(1).get("agent").isNull()).isTrue();
    }

    private void bothAreTold(Application application) {
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> Application.messages(guo, application.id()).size() == 3))
                .as("the agent is told of submission, acceptance and decision")
                .isTrue();
        for (var message : Application.messages(guo, application.id())) {
            assertThat(message.at("/agentFor/id").asString())
                    .isEqualTo(cast.person("lixiaomei").id().toString());
            assertThat(message.get("title").asString()).startsWith("As an agent: ");
            assertThat(message.get("servedAt").isNull()).isTrue();
        }
        assertThat(Application.messages(mei, application.id()))
                .allSatisfy(
                        message -> assertThat(message.get("agentFor").isNull()).isTrue());
    }

    private static void eventually(Caller reader, Application application, int status) {
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(100),
                        () -> reader.get(application.path()).status() == status))
                .isTrue();
    }

    private List<JsonNode> given() {
        return mei.get("/v1/mandates?side=GRANTOR&limit=100")
                .must(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static String place(Answer mandate) {
        return "/v1/mandates/" + mandate.json().get("id").asString();
    }
}
