package org.yiwang.identity.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedAccounts;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

@RealIdentity
class AddressTest {

    @Autowired
    WebTestClient http;

    private final String former = UUID.randomUUID() + "@people.example";
    private final UUID person =
            ScriptedAccounts.account("\"enabled\": true, \"email\": \"%s\", \"emailVerified\": true".formatted(former));
    private final TestTokens citizen =
            TestTokens.citizen(person, "李晓梅").acr(Acr.PWD).authTime(Instant.now());
    private final String address = UUID.randomUUID() + "@mail.example";

    @Test
    void anAddressIsTheOnesWhoReadsItsMail() {
        asked(address.toUpperCase(java.util.Locale.ROOT)).expectStatus().isEqualTo(202);
        read(citizen).jsonPath("$.address").isEqualTo(former);
        proven(address, code()).expectStatus().isOk();
        read(citizen).json("{\"address\":\"%s\",\"verified\":true}".formatted(address));
        proven(address, "000000").expectStatus().isOk();
        refused(proven("other@mail.example", code()), 422, "code-over");
    }

    @Test
    void theFormerAddressIsToldOnceAndNotWhichIsNew() {
        asked(address).expectStatus().isEqualTo(202);
        refused(proven(address, wrong()), 422, "code-wrong");
        assertThat(farewells()).isEmpty();
        proven(address, code()).expectStatus().isOk();
        proven(address, code()).expectStatus().isOk();
        assertThat(farewells())
                .containsExactly("zh-CN {\"address\":\"%s\"}".formatted(former))
                .noneMatch(letter -> letter.contains(address));
    }

    @Test
    void nothingIsChangedBehindTheFormerAddressUnlessItTakesNoLetters() {
        asked(address).expectStatus().isEqualTo(202);
        ScriptedAccounts.nextFarewell(503);
        refused(proven(address, code()), 503, "unavailable");
        read(citizen).jsonPath("$.address").isEqualTo(former);
        ScriptedAccounts.nextFarewell(422);
        proven(address, code()).expectStatus().isOk();
        read(citizen).jsonPath("$.address").isEqualTo(address);
    }

    @Test
    void aCodeHoldsForItsPersonAndItsAddressOnlyAndForFiveTries() {
        asked(address).expectStatus().isEqualTo(202);
        var code = code();
        refused(proven("other@mail.example", code), 422, "code-wrong");
        var stranger = TestTokens.citizen(
                        ScriptedAccounts.account("\"enabled\": true, \"emailVerified\": false"), "王建国")
                .acr(Acr.PWD)
                .authTime(Instant.now());
        refused(prove(stranger, address, code), 422, "code-over");
        var wrong = code.equals("123456") ? "123457" : "123456";
        for (var left = 3; left >= 0; left--) {
            refused(proven(address, wrong), 422, "code-wrong")
                    .jsonPath("$.attemptsLeft")
                    .isEqualTo(left);
        }
        refused(proven(address, code), 422, "code-over");
        read(citizen).jsonPath("$.address").isEqualTo(former);
    }

    @Test
    void aCodeIsOverAfterItsTimeAndWhenANewerOneWasSent() {
        asked(address).expectStatus().isEqualTo(202);
        var first = code();
        past("sent_at", "1 minute");
        asked(address).expectStatus().isEqualTo(202);
        var second = code();
        if (!first.equals(second)) {
            refused(proven(address, first), 422, "code-wrong");
        }
        past("ends_at", "11 minutes");
        refused(proven(address, second), 422, "code-over");
    }

    @Test
    void onlySoManyLettersAreSentToAPersonAndToAnAddress() {
        asked(address).expectStatus().isEqualTo(202);
        refused(asked(address), 429, "too-many-codes");
        for (var letter = 0; letter < 3; letter++) {
            past("sent_at", "1 minute");
            asked(UUID.randomUUID() + "@mail.example").expectStatus().isEqualTo(202);
        }
        past("sent_at", "1 minute");
        asked(address).expectStatus().isEqualTo(202);
        past("sent_at", "1 minute");
        asked(address)
                .expectHeader()
                .valueEquals("Retry-After", "60")
                .expectStatus()
                .isEqualTo(429);
        past("hour", "1 hour");
        asked(address).expectStatus().isEqualTo(202);
        for (var other = 0; other < 2; other++) {
            ask(someone(), address).expectStatus().isEqualTo(202);
        }
        refused(ask(someone(), address), 429, "too-many-codes");
    }

    @Test
    void requestsAtTheSameMomentSendOneLetter() {
        Flux.range(0, 6)
                .flatMap(_ -> Mono.fromRunnable(() -> asked(address)).subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void aLetterThatCannotBeSentIsSaid() {
        ScriptedAccounts.nextLetter(503);
        refused(asked(address), 503, "unavailable");
        past("sent_at", "1 minute");
        ScriptedAccounts.nextLetter(422);
        refused(asked(address), 422, "address-refused");
    }

    @Test
    void aSignInOfLongAgoIsNotEnoughAndOthersAreNotServed() {
        ask(citizen.authTime(Instant.now().minusSeconds(3600)), address)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", ".*insufficient_user_authentication.*max_age=\"600\".*");
        ask(TestTokens.official(UUID.randomUUID()), address).expectStatus().isForbidden();
        http.get().uri("/v1/me/email").exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "a@b c", "@x", "a@", "a@b\\nBcc: c@d.example"})
    void whatIsNoAddressIsRefused(String text) {
        asked(text).expectStatus().isBadRequest();
        proven(text, "123456").expectStatus().isBadRequest();
        proven(address, "12345").expectStatus().isBadRequest();
    }

    private static TestTokens someone() {
        return TestTokens.citizen(UUID.randomUUID(), "王建国").acr(Acr.PWD).authTime(Instant.now());
    }

    private java.util.List<String> farewells() {
        return ScriptedAccounts.farewells().stream()
                .filter(letter -> letter.contains(former))
                .toList();
    }

    private String wrong() {
        return code().equals("123456") ? "123457" : "123456";
    }

    /** The code of the newest letter to the address. */
    private String code() {
        var body = ScriptedAccounts.letters().stream()
                .filter(letter -> letter.contains(address))
                .reduce((_, last) -> last)
                .orElseThrow();
        return JsonMapper.shared()
                .readTree(body.substring(body.indexOf('{')))
                .path("code")
                .asString();
    }

    private long letters() {
        return ScriptedAccounts.letters().stream()
                .filter(letter -> letter.contains(address))
                .count();
    }

    private void past(String column, String by) {
        RealPostgres.execute(
                "identity",
                "update address_codes set %s = %s - interval '%s' where person = '%s'"
                        .formatted(column, column, by, person));
    }

    private WebTestClient.BodyContentSpec read(TestTokens who) {
        return http.get().uri("/v1/me/email").headers(who).exchange().expectBody();
    }

    private ResponseSpec asked(String text) {
        return ask(citizen, text);
    }

    private ResponseSpec ask(TestTokens who, String text) {
        return put(who, "/v1/me/email/code", "{\"address\":\"%s\"}".formatted(text));
    }

    private ResponseSpec proven(String text, String code) {
        return prove(citizen, text, code);
    }

    private ResponseSpec prove(TestTokens who, String text, String code) {
        return put(who, "/v1/me/email", "{\"address\":\"%s\",\"code\":\"%s\"}".formatted(text, code));
    }

    private ResponseSpec put(TestTokens who, String path, String body) {
        return http.put()
                .uri(path)
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.BodyContentSpec refused(ResponseSpec answer, int status, String problem) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + problem);
    }
}
