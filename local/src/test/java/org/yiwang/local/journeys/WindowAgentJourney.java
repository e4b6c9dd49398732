package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.site.Waiting;

/** A clerk takes in for an organisation and for somebody who is not there: who may act for them is present. */
class WindowAgentJourney {
    private static final String COMPANY = "91330106MA0DEMA02P";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();
    private final Caller clerk = cast.as("zhangmin");
    private final Caller guo = cast.as("wangjianguo");
    private final Caller chen = cast.as("chensiyuan");
    private final Caller mei = cast.as("lixiaomei");

    @Test
    void whoHandlesItsCasesComesForAnOrganisation() {
        var number =
                Map.of("code", COMPANY, "number", cast.person("wangjianguo").number());
        var company = id(guo.post("/v1/organisations", number).must(201));
        var handler = Map.of(
                "grantor", Map.of("kind", "ORGANISATION", "id", company),
                "agent", Map.of("person", cast.person("chensiyuan").id()),
                "scope", Map.of("role", "HANDLER"),
                "until", LocalDate.now().plusDays(30).toString());
        var role = guo.post("/v1/mandates", handler).must(201);
        var given = accepted(role);
        var present = seen();
        var principals = "/v1/people/present/" + present + "/principals?item=" + Stage.FOOD_LICENCE;
        assertThat(clerk.get(principals).must(200).text()).contains(company, "HANDLER");
        assertThat(cast.as("sunqiang").get(principals).problem()).isEqualTo("not-seen");

        var applicant = Map.of("kind", "ORGANISATION", "id", company);
        var application = handedIn(Stage.FOOD_LICENCE, applicant, present);
        for (var reader : new Caller[] {clerk, chen}) {
            var dossier = reader.get(application.path()).must(200).json();
            assertThat(dossier.at("/applicant/id").asString()).isEqualTo(company);
            assertThat(dossier.at("/agent/id").asString()).isEqualTo(present);
            assertThat(dossier.path("takenInAt").isObject()).isTrue();
            assertThat(dossier.path("visits").asInt()).isEqualTo(1);
        }
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> !Application.messages(chen, application.id()).isEmpty()))
                .as("the organisation is told through who came for it")
                .isTrue();
        guo.post("/v1/mandates/" + id(role) + "/revocation", Map.of(), given.etag())
                .must(200);
    }

    @Test
    void whoHasAMandateComesForHisPrincipalAsLongAsItIsInForce() {
        var offered = mei.post(
                        "/v1/mandates",
                        Map.of(
                                "agent",
                                Map.of("person", cast.person("chensiyuan").id()),
                                "scope",
                                Map.of("items", List.of(Stage.PARKING)),
                                "until",
                                LocalDate.now().plusDays(30).toString()))
                .must(201);
        var place = "/v1/mandates/" + id(offered);
        var mandate = accepted(offered);
        var present = seen();
        var principal =
                Map.of("kind", "PERSON", "id", cast.person("lixiaomei").id().toString());
        var application = handedIn(Stage.PARKING, principal, present);
        var dossier = mei.get(application.path()).must(200).json();
        assertThat(dossier.at("/agent/id").asString()).isEqualTo(present);

        mei.post(place + "/revocation", Map.of(), mandate.etag()).must(200);
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> opened(Stage.PARKING, principal, present).status() == 422))
                .isTrue();
        assertThat(opened(Stage.PARKING, principal, present).text()).contains("/personPresent");
        application.look(mei);
        application.act(mei, "withdrawal", Map.of());
    }

    private Answer accepted(Answer offered) {
        chen.get("/v1/me").must(200);
        var place = "/v1/mandates/" + id(offered);
        return chen.post(place + "/acceptance", Map.of(), chen.get(place).etag())
                .must(200);
    }

    /** Somebody whom a clerk has seen before: it raises nobody whom others want as he was. */
    private String seen() {
        clerk.get("/v1/me").must(200);
        var person = cast.person("chensiyuan");
        var said = Map.of("name", person.name(), "number", person.number());
        return id(clerk.json("PUT", "/v1/people/present", said, Map.of()).must(200));
    }

    private Application handedIn(UUID item, Map<String, String> applicant, String present) {
        var there = new Answer[1];
        assertThat(Waiting.until(PATIENCE, Duration.ofMillis(200), () -> {
                    there[0] = opened(item, applicant, present);
                    return there[0].status() == 201;
                }))
                .as("the right reached case-service")
                .isTrue();
        var application = Application.opened(there[0]);
        Paper.upload(
                application,
                clerk,
                cast.anonymous().get("/v1/items/" + item).must(200).json());
        application.act(clerk, "submission", Map.of("agreesToElectronicService", false, "present", Map.of()));
        return application;
    }

    private Answer opened(UUID item, Map<String, String> applicant, String present) {
        var form = DemoForms.of(cast.suite().site()).of(item, cast.person("chensiyuan"));
        var body = Map.of("item", item, "form", form, "applicant", applicant, "personPresent", present);
        return clerk.post(
                "/v1/cases", body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static String id(Answer made) {
        return made.json().get("id").asString();
    }
}
