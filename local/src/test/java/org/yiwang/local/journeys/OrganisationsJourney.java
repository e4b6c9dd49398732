package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
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

/** An organisation is registered, its representative gives a role, and who has it applies in its name until it ends. */
class OrganisationsJourney {
    private static final String CODE = "91330106MA0DEMA02P";
    private static final String SLOW = "91330106MA0DEMA921";
    private static final String BROKEN = "91330106MA0DEMA91X";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();
    private final Caller guo = cast.as("wangjianguo");
    private final Caller chen = cast.as("chensiyuan");

    @AfterEach
    void nothingIsLeftInForce() {
        for (var mandate :
                guo.get("/v1/mandates?side=GRANTOR&limit=100").must(200).json().get("items")) {
            if (mandate.get("actions").toString().contains("REVOKE")) {
                var place = "/v1/mandates/" + mandate.get("id").asString();
                guo.post(place + "/revocation", Map.of(), guo.get(place).etag()).must(200);
            }
        }
    }

    @Test
    void whoHasARoleAppliesForTheOrganisationUntilItEnds() {
        var company = registered();
        assertThat(company.get("role").asString()).isEqualTo("REPRESENTATIVE");
        var applicant = Map.of("kind", "ORGANISATION", "id", company.get("id").asString());
        var wanted = Map.of("item", Stage.FOOD_LICENCE, "applicant", applicant);
        assertThat(chen.post("/v1/cases", wanted).must(403).problem()).isEqualTo("no-mandate");

        var role = accepted(guo.post("/v1/mandates", role(applicant)).must(201));
        var application = applied(applicant);
        for (var reader : new Caller[] {guo, chen, cast.as("zhangmin")}) {
            var dossier = reader.get(application.path()).must(200).json();
            assertThat(dossier.at("/applicant/kind").asString()).isEqualTo("ORGANISATION");
            assertThat(dossier.at("/applicant/name").asString()).isEqualTo("杭州建国物业服务有限公司");
            assertThat(dossier.at("/agent/name").asString()).isEqualTo("陈思远");
        }
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> Application.messages(chen, application.id()).size() == 1))
                .as("the organisation is told through who acted for it")
                .isTrue();

        guo.post(place(role) + "/revocation", Map.of(), role.etag()).must(200);
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(100),
                        () -> chen.get(application.path()).status() == 404))
                .isTrue();
        application.act(guo, "withdrawal", Map.of());
    }

    @Test
    void theRegistrysWordAloneMakesARepresentative() {
        registered();
        assertThat(register(chen, "chensiyuan", CODE).must(422).problem()).isEqualTo("representation-not-confirmed");
        assertThat(register(chen, "chensiyuan", "92330106MA0DEMA03P").must(422).problem())
                .isEqualTo("representation-not-confirmed");
        assertThat(register(chen, "chensiyuan", "91350100M000100Y43").must(422).problem())
                .isEqualTo("representation-not-confirmed");
        assertThat(register(chen, "chensiyuan", "91350100M000100Y42").must(422).text())
                .contains("/code");
        assertThat(register(chen, "chensiyuan", SLOW).must(503).problem()).isEqualTo("registry-away");
        assertThat(register(chen, "chensiyuan", BROKEN).must(503).problem()).isEqualTo("registry-away");
        assertThat(chen.get("/v1/organisations").must(200).json().get("items")).isEmpty();
        cast.as("zhangmin").get("/v1/organisations").must(403);
        cast.anonymous().get("/v1/organisations").must(401);
    }

    private JsonNode registered() {
        return register(guo, "wangjianguo", CODE).must(201).json();
    }

    private Answer register(Caller who, String username, String code) {
        return who.post(
                "/v1/organisations",
                Map.of("code", code, "number", cast.person(username).number()));
    }

    private Map<String, Object> role(Map<String, String> applicant) {
        var person = cast.person("chensiyuan");
        return Map.of(
                "grantor", applicant,
                "agent", Map.of("name", person.name(), "number", person.number()),
                "scope", Map.of("role", "HANDLER"),
                "until", LocalDate.now().plusDays(30).toString());
    }

    private Answer accepted(Answer offered) {
        chen.get("/v1/me").must(200);
        var found = chen.get(place(offered)).must(200);
        return chen.post(place(offered) + "/acceptance", Map.of(), found.etag()).must(200);
    }

    private Application applied(Map<String, String> applicant) {
        var item = Stage.FOOD_LICENCE;
        var form = DemoForms.of(cast.suite().site()).of(item, cast.person("chensiyuan"));
        var opened = new Application[1];
        var body = Map.of("item", item, "form", form, "applicant", applicant);
        var there = Waiting.until(PATIENCE, Duration.ofMillis(200), () -> {
            var answer = chen.post(
                    "/v1/cases",
                    body,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString()));
            if (answer.status() == 201) {
                opened[0] = Application.opened(answer);
            }
            return answer.status() == 201;
        });
        assertThat(there).as("the role reached case-service").isTrue();
        Paper.upload(opened[0], chen, cast.anonymous().get("/v1/items/" + item).json());
        opened[0].act(chen, "submission", Stage.SUBMISSION);
        return opened[0];
    }

    private static String place(Answer mandate) {
        return "/v1/mandates/" + mandate.json().get("id").asString();
    }
}
