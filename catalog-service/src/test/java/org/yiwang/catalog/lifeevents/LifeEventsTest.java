package org.yiwang.catalog.lifeevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The life events of the demo district on its real items. */
@CatalogTest
class LifeEventsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String RESTAURANT = "/v1/life-events/0199f000-0000-7000-8000-000000000402";
    private static final String COMPANY = "/v1/life-events/0199f000-0000-7000-8000-000000000403";

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void defined() {
        catalogue.imported(client);
        events().forEach(event -> assertThat(put(event).path("version").asInt()).isEqualTo(1));
    }

    @Test
    void aRestaurantIsOpenedWithOneFormOverThreeDepartments() {
        var checklist = get(RESTAURANT + "/checklist", "en");

        assertThat(checklist.path("stages"))
                .isEqualTo(JSON.readTree("[[\"registration\"], [\"food-licence\", \"banner\"]]"));
        var fields = checklist.at("/form/properties");
        assertThat(fields.path("idNumber").path("x-for").size()).isEqualTo(3);
        assertThat(fields.path("idNumber").path("x-sensitive").asBoolean()).isTrue();
        assertThat(fields.path("mobile").path("x-for").size()).isEqualTo(3);
        assertThat(fields.path("shopName").path("maxLength").asInt()).isEqualTo(60);
        assertThat(fields.has("creditCode")).isFalse();
        assertThat(checklist
                        .path("materials")
                        .valueStream()
                        .map(once -> once.at("/material/code").asString()))
                .doesNotContain("business-licence", "applicant-proof")
                .contains("identity-card", "floor-plan", "effect-drawing");
        assertThat(checklist.at("/parts/1/departmentName").asString())
                .isEqualTo("Xihu District Market Regulation Bureau");
        assertThat(checklist.at("/situations/0/question").asString())
                .isEqualTo("Will you hang or post banners outside?");
    }

    @Test
    void aCompanyIsStartedWithOneFormOverThreeDepartments() {
        var checklist = get(COMPANY + "/checklist?choice=employees:yes&choice=banner:yes", "en");

        assertThat(checklist.path("stages"))
                .isEqualTo(JSON.readTree("[[\"registration\"], [\"employees\", \"banner\"]]"));
        assertThat(checklist
                        .path("parts")
                        .valueStream()
                        .map(part -> part.path("departmentName").asString())
                        .distinct())
                .hasSize(3);
        var fields = checklist.at("/form/properties");
        assertThat(fields.path("companyName").path("x-for"))
                .isEqualTo(JSON.readTree(
                        "[\"registration.companyName\", \"employees.employerName\", \"banner.applicantName\"]"));
        assertThat(fields.path("representativeIdNumber").path("x-for").size()).isEqualTo(3);
        assertThat(fields.path("representativeIdNumber").path("x-sensitive").asBoolean())
                .isTrue();
        assertThat(fields.path("mobile").path("x-for").size()).isEqualTo(3);
        assertThat(fields.has("creditCode")).isFalse();
        assertThat(checklist
                        .path("materials")
                        .valueStream()
                        .map(once -> once.at("/material/code").asString()))
                .doesNotContain("business-licence", "applicant-proof")
                .contains("articles", "appointments", "staff-list", "owner-consent");
        assertThat(checklist.path("visits").asInt()).isZero();
    }

    @Test
    void whoStartsACompanyAloneIsAskedForItsRegistrationOnly() {
        var checklist = get(COMPANY + "/checklist?choice=employees:no&choice=banner:no", "zh-CN");

        assertThat(checklist.path("parts").size()).isEqualTo(1);
        assertThat(checklist.at("/parts/0/name").asString()).isEqualTo("公司设立登记");
        assertThat(checklist.path("situations").size()).isZero();
        assertThat(checklist.at("/form/properties").has("insurances")).isFalse();
    }

    @Test
    void anAnswerLeavesOutWhatDoesNotApply() {
        var checklist = get(RESTAURANT + "/checklist?choice=banner:no", "zh-CN");

        assertThat(checklist
                        .path("parts")
                        .valueStream()
                        .map(part -> part.path("code").asString()))
                .containsExactly("registration", "food-licence");
        assertThat(checklist.at("/form/properties").has("bannerKind")).isFalse();
        assertThat(checklist.path("situations").size()).isZero();
    }

    @Test
    void aChildsNumberIsNotAskedForSinceTheRegistrationGivesIt() {
        var checklist = get("/v1/life-events/0199f000-0000-7000-8000-000000000401/checklist?choice=card:yes", "en");

        var fields = checklist.at("/form/properties");
        assertThat(fields.has("idNumber")).isFalse();
        assertThat(fields.path("reporterName").path("x-for"))
                .isEqualTo(JSON.readTree("[\"household.reporterName\", \"social-security-card.guardianName\"]"));
        assertThat(checklist.path("visits").asInt()).isEqualTo(1);
    }

    @Test
    void lifeEventsAreListedWhereTheyAreOffered() {
        assertThat(get("/v1/life-events?region=330106109000", "en")
                        .path("items")
                        .valueStream()
                        .map(event -> event.path("name").asString()))
                .contains("Birth of a child", "Opening a restaurant", "Starting a company");
        assertThat(get("/v1/life-events?region=511602000000", "en")
                        .path("items")
                        .size())
                .isZero();
        assertThat(get(RESTAURANT, "zh-CN").path("name").asString()).isEqualTo("开餐饮店“一件事”");
    }

    @Test
    void aChangedDefinitionIsTheNextVersionAndACircleIsRefused() {
        var event = (ObjectNode) events().get(1).deepCopy();
        ((ObjectNode) event.path("parts").get(0)).putArray("after").addObject().put("part", "banner");

        var refused = client.put()
                .uri("/internal/life-events/" + event.path("id").asString())
                .headers(Catalogue.provision())
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(event.toString())
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody();

        refused.jsonPath("$.errors[0].pointer").isEqualTo("/parts");
        refused.jsonPath("$.errors[0].detail").isEqualTo("wait for each other: registration → banner → registration");
        var own = (ObjectNode) events().get(1).deepCopy();
        own.put("id", "0199f000-0000-7000-8000-0000000004aa").put("code", "another");
        put(own);
        own.putObject("summary").put("zh-CN", "改").put("en", "changed");
        assertThat(put(own).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatADefinitionLacksIsNamed() {
        client.put()
                .uri("/internal/life-events/0199f000-0000-7000-8000-0000000004bb")
                .headers(Catalogue.provision())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"id\": \"0199f000-0000-7000-8000-0000000004bb\", \"parts\": [{\"code\": \"a\"}]}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                        .contains("/name", "/region", "/department", "/audience", "/parts/0/item"));
    }

    @Test
    void badAnswersAndUnknownEventsAreSaid() {
        client.get()
                .uri(RESTAURANT + "/checklist?choice=banner")
                .exchange()
                .expectStatus()
                .isBadRequest();
        client.get()
                .uri("/v1/life-events/0199f000-0000-7000-8000-00000000dead/checklist")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get().uri("/v1/life-events?region=33").exchange().expectStatus().isBadRequest();
    }

    private static List<JsonNode> events() {
        try (var files = Files.list(Catalogue.DATA.resolve("life-events"))) {
            return files.sorted().map(JSON::readTree).toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private JsonNode put(JsonNode event) {
        return JSON.readTree(client.put()
                .uri("/internal/life-events/" + event.path("id").asString())
                .headers(Catalogue.provision())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(event.toString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private JsonNode get(String uri, String language) {
        return JSON.readTree(client.get()
                .uri(uri)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }
}
