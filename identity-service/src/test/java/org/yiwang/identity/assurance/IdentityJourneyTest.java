package org.yiwang.identity.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;
import static org.yiwang.identity.mandates.Townspeople.refused;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedOfficials;
import org.yiwang.identity.ScriptedPopulation;
import org.yiwang.identity.TestFacts;
import org.yiwang.identity.mandates.Townspeople;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.json.JsonMapper;

/** The population registry raises how surely a citizen is known. */
@RealIdentity
@ExtendWith(OutputCaptureExtension.class)
class IdentityJourneyTest {

    private static final String NAME = "何静";

    @Autowired
    WebTestClient http;

    private final UUID person = UUID.randomUUID();
    private final String username = "he-" + person;
    private final String number = Townspeople.number();
    private final TestTokens citizen = somebody(person, NAME);

    @BeforeEach
    void somebodyLives() {
        ScriptedPopulation.fails(0);
        ScriptedOfficials.failing(0);
        ScriptedPopulation.lives(NAME, number);
        ScriptedOfficials.present(person, username, "citizen");
    }

    @Test
    void whomTheRegistryConfirmsIsKnownMoreSurelyAndTheAccountSaysSo() {
        known(citizen, 1, 0);
        confirmed(NAME, number).expectStatus().isOk();
        known(citizen, 2, 0);
        eventually()
                .untilAsserted(() -> assertThat(ScriptedOfficials.account(username)
                                .at("/attributes/identityAssurance/0")
                                .asString(""))
                        .isEqualTo("2"));
        assertThat(ScriptedOfficials.account(username)
                        .at("/attributes/locale/0")
                        .asString())
                .isEqualTo("en");
        known(citizen.assurance(2), 2, 2);
    }

    @Test
    void itsBearerIsShownTheNumberMaskedOnly() {
        shown(null);
        assertThat(text(confirmed(NAME, number))).doesNotContain(number);
        shown(masked());
    }

    @Test
    void aNumberOfBeforeIsShownOnceItIsConfirmedAgain() {
        confirmed(NAME, number).expectStatus().isOk();
        RealPostgres.execute(
                "identity",
                "update identity_numbers set kek = null, sealed = null where person = '%s'".formatted(person));
        shown(null);
        confirmed(NAME, number).expectStatus().isOk();
        shown(masked());
    }

    @Test
    void aRepetitionIsHarmlessAndAsksTheRegistryOnce() {
        confirmed(NAME, number).expectStatus().isOk();
        confirmed(NAME, number.toLowerCase(java.util.Locale.ROOT))
                .expectStatus()
                .isOk();
        assertThat(ScriptedPopulation.asked(number)).isEqualTo(1);
        refused(confirmed(NAME, Townspeople.number()), 409, "other-number-recorded");
    }

    @Test
    void whoIsKnownInPersonIsNotLowered() {
        confirmed(NAME, number).expectStatus().isOk();
        RealPostgres.execute("identity", "update people set identity_assurance = 3 where id = '%s'".formatted(person));
        confirmed(NAME, number).expectStatus().isOk();
        known(citizen, 3, 0);
    }

    @Test
    void unknownAnotherNameAndSomebodyElsesAreOneAnswer() {
        var other = new Townspeople(http).somebody(NAME);
        ScriptedPopulation.lives(other.name(), other.number());
        ScriptedPopulation.lives("王建国", number);
        refused(confirmed(NAME, Townspeople.number()), 422, "identity-not-confirmed");
        refused(confirmed(NAME, number), 422, "identity-not-confirmed");
        refused(confirmed("王建国", number), 422, "identity-not-confirmed");
        refused(confirmed(NAME, other.number()), 422, "identity-not-confirmed");
        known(citizen, 1, 0);
        assertThat(RealPostgres.number(
                        "identity", "select count(*) from identity_numbers where person = '%s'".formatted(person)))
                .isZero();
    }

    @Test
    void theOfficialOfTheSameHumanIsLinked() {
        var official = UUID.randomUUID();
        RealPostgres.execute("identity", """
                insert into officials (id, username, name, department, test, account_state, added_by, added_at, version)
                values ('%1$s', '%1$s', '何静', '%1$s', false, 'READY', '%1$s', now(), 1)
                """.formatted(official));
        recorded(official);
        confirmed(NAME, number).expectStatus().isOk();
        eventually()
                .untilAsserted(() -> assertThat(TestFacts.naming("yiwang.people", person.toString()))
                        .anyMatch(fact -> fact.value().contains(official.toString())));
    }

    @Test
    void onlySoManyTriesADayCount() {
        ScriptedPopulation.fails(7);
        for (var attempt = 0; attempt < 7; attempt++) {
            refused(confirmed(NAME, number), 503, "population-registry-away");
        }
        var wrong = Townspeople.number();
        for (var attempt = 0; attempt < 5; attempt++) {
            refused(confirmed(NAME, wrong), 422, "identity-not-confirmed");
        }
        confirmed(NAME, number)
                .expectHeader()
                .valueEquals("Retry-After", "86400")
                .expectStatus()
                .isEqualTo(429);
        past("identity_tries", "person = '%s'".formatted(person));
        confirmed(NAME, number).expectStatus().isOk();
    }

    @Test
    void aNumberIsNotTriedThroughManyAccountsEither() {
        var wrong = Townspeople.number();
        for (var attempt = 0; attempt < 20; attempt++) {
            refused(confirm(somebody(UUID.randomUUID(), NAME), NAME, wrong), 422, "identity-not-confirmed");
        }
        refused(confirmed(NAME, wrong), 429, "too-many-identity-checks");
        confirmed(NAME, number).expectStatus().isOk();
    }

    @Test
    void keycloakIsToldUntilItHasHeard() {
        ScriptedOfficials.failing(2);
        confirmed(NAME, number).expectStatus().isOk();
        eventually()
                .untilAsserted(() -> assertThat(ScriptedOfficials.account(username)
                                .at("/attributes/identityAssurance/0")
                                .asString(""))
                        .isEqualTo("2"));
        ScriptedOfficials.failing(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"\", \"number\": \"1\"}",
                "{\"name\": \"何静\"}",
                "{\"name\": 1, \"number\": {}}",
                "{\"name\": \"何静\", \"number\": \"1\", \"level\": 3}",
                "[]"
            })
    void aBadBodyIsAProblem(String body) {
        put(citizen, body).expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"339900199412150061", "33990019941315006X", "3399001994121500", "number"})
    void whatIsNoNumberIsNamed(String text) {
        refused(confirmed(NAME, text), 422, "bad-identity-number");
        assertThat(RealPostgres.number(
                        "identity", "select count(*) from identity_tries where person = '%s'".formatted(person)))
                .isZero();
    }

    @Test
    void aSignInOfLongAgoIsNotEnoughAndOthersAreNotServed() {
        var old = citizen.authTime(Instant.now().minusSeconds(3600));
        confirm(old, NAME, number)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", ".*max_age=\"600\".*");
        confirm(TestTokens.official(UUID.randomUUID()), NAME, number)
                .expectStatus()
                .isForbidden();
        http.get().uri("/v1/me/identity").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void neitherNameNorNumberIsWrittenDown(CapturedOutput output) {
        ScriptedPopulation.fails(1);
        refused(confirmed(NAME, number), 503, "population-registry-away");
        confirmed(NAME, number).expectStatus().isOk();
        shown(masked());
        assertThat(output)
                .doesNotContain(number)
                .doesNotContain(masked())
                .contains("The population registry does not answer");
        assertThat(TestFacts.naming("yiwang.people", person.toString()))
                .noneMatch(fact -> fact.value().contains(number));
    }

    private String masked() {
        return number.substring(0, 4) + "**********" + number.substring(14);
    }

    private void shown(@Nullable String masked) {
        assertThat(JsonMapper.shared()
                        .readTree(text(http.get()
                                .uri("/v1/me/identity")
                                .headers(citizen)
                                .exchange()))
                        .path("number")
                        .asString(null))
                .isEqualTo(masked);
    }

    private static String text(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static TestTokens somebody(UUID person, String name) {
        return TestTokens.citizen(person, name).acr(Acr.PWD).authTime(Instant.now());
    }

    private void recorded(UUID account) {
        http.put()
                .uri("/internal/people/{id}/identity-number", account)
                .headers(TestTokens.service("demo-world", "identity-service").roles("service", "provision"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"number\":\"%s\"}".formatted(number))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private void known(TestTokens who, int assurance, int inToken) {
        http.get()
                .uri("/v1/me/identity")
                .headers(who)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"assurance\": %d, \"inToken\": %d}".formatted(assurance, inToken));
    }

    private static void past(String table, String where) {
        RealPostgres.execute("identity", "update %s set day = day - interval '1 day' where %s".formatted(table, where));
    }

    private ResponseSpec confirmed(String name, String text) {
        return confirm(citizen, name, text);
    }

    private ResponseSpec confirm(TestTokens who, String name, String text) {
        return put(who, "{\"name\": \"%s\", \"number\": \"%s\"}".formatted(name, text));
    }

    private ResponseSpec put(TestTokens who, String body) {
        return http.put()
                .uri("/v1/me/identity")
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
