package org.yiwang.notifications.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.notifications.TestFacts.tell;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.notifications.Inbox;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.TestFacts.Told;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealNotifications
class ForeseenMessagesTest {

    private static final TestTokens CASES = TestTokens.service("case-service", "notification-service");

    @Autowired
    Inbox inbox;

    @Autowired
    WebTestClient http;

    private final UUID person = UUID.randomUUID();
    private final TestCase shop = TestCase.of(person);

    @Test
    void whatIsForeseenIsReadWordForWordWhenItHasHappened() {
        var decided = shop.decided("REFUSED");
        var foreseen = foreseen("en", decided).get("items").get(0);
        assertThat(inbox.of(person)).isEmpty();

        tell(decided);
        await().until(() -> !inbox.of(person).isEmpty());

        var read = inbox.of(person).getFirst();
        assertThat(foreseen.get("kind").asString()).isEqualTo("CASE_REFUSED");
        assertThat(foreseen.get("title")).isEqualTo(read.get("title"));
        assertThat(foreseen.get("text")).isEqualTo(read.get("text"));
        assertThat(foreseen("zh-CN", decided).at("/items/0/title"))
                .isEqualTo(inbox.inChinese(person).getFirst().get("title"));
    }

    @Test
    void ofSeveralFactsOnlyThoseThatConcernTheApplicantBecomeMessages() {
        var items = foreseen("en", shop.delivered(), shop.closed()).get("items");

        assertThat(items.valueStream().map(each -> each.get("kind").asString())).containsExactly("CASE_DELIVERED");
        assertThat(foreseen("en", shop.reviewStarted()).get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /facts",
                "{\"facts\":[]} | /facts",
                "{\"facts\":[{\"type\":\"\",\"data\":null}]} | /facts/0/data",
                "{\"facts\":[{\"type\":\"x\",\"data\":{\"case\":\"one\"}}]} | /facts/0/data/case",
                "{\"facts\":[],\"more\":1} | /more",
            })
    void whatIsNoFactIsNamed(String body, String pointer) {
        asked(CASES, "en", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '" + pointer + "')]")
                .exists();
    }

    @Test
    void onlyServicesMayAsk() {
        asked(TestTokens.citizen(person, "李晓梅"), "en", "{\"facts\":[]}")
                .expectStatus()
                .isForbidden();
        asked(TestTokens.service("case-service", "catalog-service"), "en", "{\"facts\":[]}")
                .expectStatus()
                .isUnauthorized();
    }

    private JsonNode foreseen(String language, Told... facts) {
        var body = Stream.of(facts)
                .map(fact -> "{\"type\":\"%s\",\"data\":%s}".formatted(fact.type(), fact.data()))
                .collect(Collectors.joining(",", "{\"facts\":[", "]}"));
        var answer = asked(CASES, language, body).expectStatus().isOk().expectBody(String.class);
        return JsonMapper.shared().readTree(answer.returnResult().getResponseBody());
    }

    private WebTestClient.ResponseSpec asked(TestTokens who, String language, String body) {
        return http.post()
                .uri("/internal/foreseen-messages")
                .headers(who)
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
