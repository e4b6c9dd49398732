package org.yiwang.identity.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedAccounts;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealIdentity
@ExtendWith(OutputCaptureExtension.class)
class ContactsTest {

    private static final TestTokens NOTIFICATIONS = TestTokens.service("notification-service", "identity-service")
            .roles("service", "internal", "correspondence");
    private static final String VERIFIED = """
            "enabled": true, "email": "mei@people.example", "emailVerified": true
            """;

    @Autowired
    WebTestClient http;

    @Test
    void theAddressAndLanguageAreThoseOfTheProfileAskedWithTheServicesOwnToken() {
        var mei = ScriptedAccounts.account(VERIFIED + ", \"attributes\": {\"locale\": [\"en\"]}");

        var contact = contacts(mei).getFirst();

        assertThat(contact.path("person").asString()).isEqualTo(mei.toString());
        assertThat(contact.path("email").asString()).isEqualTo("mei@people.example");
        assertThat(contact.path("language").asString()).isEqualTo("en");
        assertThat(ScriptedAccounts.asked()).contains("/admin/users/" + mei + " Bearer own-token");
        assertThat(ScriptedAccounts.asked()).anyMatch(asked -> asked.contains("scope=keycloak"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"attributes\": {}", ", \"attributes\": {\"locale\": [\"fr\"]}"})
    void whoseLanguageIsUnknownIsWrittenToInChinese(String attributes) {
        assertThat(contacts(ScriptedAccounts.account(VERIFIED + attributes))
                        .getFirst()
                        .path("language")
                        .asString())
                .isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"enabled\": true, \"emailVerified\": true",
                "\"enabled\": true, \"email\": \" \", \"emailVerified\": true",
                "\"enabled\": true, \"email\": \"mei@people.example\", \"emailVerified\": false",
                "\"enabled\": false, \"email\": \"mei@people.example\", \"emailVerified\": true",
                "\"enabled\": true, \"email\": \"mei@people.example\", \"emailVerified\": true,"
                        + " \"attributes\": {\"test\": [\"true\"]}"
            })
    void withoutAProvenAddressOfALivingAccountNobodyIsWrittenTo(String fields) {
        assertThat(contacts(ScriptedAccounts.account(fields), UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    void aPersonClaimedByAnAccountIsFoundAndTheAccountsOwnIdIsNobodyThen() {
        var person = ScriptedAccounts.claimed(VERIFIED);
        var other =
                ScriptedAccounts.account(VERIFIED + ", \"attributes\": {\"person\": [\"" + UUID.randomUUID() + "\"]}");

        assertThat(contacts(person, other))
                .singleElement()
                .satisfies(
                        contact -> assertThat(contact.path("person").asString()).isEqualTo(person.toString()));
    }

    @Test
    void theAnswerKeepsTheOrderAndNamesNobodyTwice() {
        var people = Stream.generate(() -> ScriptedAccounts.account(VERIFIED))
                .limit(20)
                .toList();
        var twice = Stream.concat(people.stream(), people.stream()).toArray(UUID[]::new);

        assertThat(contacts(twice))
                .extracting(contact -> UUID.fromString(contact.path("person").asString()))
                .isEqualTo(people);
    }

    @Test
    void whenKeycloakFailsTheWholeAnswerDoesSoThatNobodyIsTakenForWithoutAddress(CapturedOutput log) {
        var mei = ScriptedAccounts.account(VERIFIED);

        get("/internal/contacts?ids=" + mei + "," + ScriptedAccounts.broken(), NOTIFICATIONS)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After");
        assertThat(log.getAll()).doesNotContain("mei@people.example");
    }

    @Test
    void anAddressIsForTheServiceThatWritesLettersOnly() {
        var uri = "/internal/contacts?ids=" + ScriptedAccounts.account(VERIFIED);

        get(uri, TestTokens.service("case-service", "identity-service"))
                .expectStatus()
                .isForbidden();
        get(uri, TestTokens.citizen(UUID.randomUUID(), "李晓梅").roles("citizen", "correspondence"))
                .expectStatus()
                .isForbidden();
        get(uri, NOTIFICATIONS.audience("case-service")).expectStatus().isUnauthorized();
        http.get().uri(uri).exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?ids=someone", "?ids=1,2"})
    void badIdsAreAProblem(String query) {
        problem("/internal/contacts" + query, "bad-parameter");
    }

    @Test
    void moreThanFiftyAtOnceAreRefused() {
        var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(51).collect(Collectors.joining(","));

        problem("/internal/contacts?ids=" + ids, "too-many-people");
    }

    private void problem(String uri, String code) {
        get(uri, NOTIFICATIONS)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }

    private List<JsonNode> contacts(UUID... people) {
        var ids = Stream.of(people).map(UUID::toString).collect(Collectors.joining(","));
        var body = get("/internal/contacts?ids=" + ids, NOTIFICATIONS)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return List.copyOf(JsonMapper.shared().readTree(body).path("items").values());
    }

    private WebTestClient.ResponseSpec get(String uri, TestTokens token) {
        return http.get().uri(uri).headers(token).exchange();
    }
}
