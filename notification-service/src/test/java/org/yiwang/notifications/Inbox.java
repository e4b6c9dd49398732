package org.yiwang.notifications;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inbox as its owner sees it through the API. */
public class Inbox {

    private final ObjectProvider<WebTestClient> http;

    Inbox(ObjectProvider<WebTestClient> http) {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        this.http = http;
    }

    /** The messages, newest first, in English. */
    public List<JsonNode> of(UUID person) {
        return items(person, "", "en");
    }

    public List<JsonNode> inChinese(UUID person) {
        return items(person, "", "zh-CN");
    }

    public List<JsonNode> unread(UUID person) {
        return items(person, "?unread=true", "en");
    }

    /** The titles, oldest first, once there are as many as asked for. */
    public List<String> titles(UUID person, int count) {
        await().until(() -> of(person).size() >= count);
        return of(person).reversed().stream()
                .map(each -> each.path("title").asString())
                .toList();
    }

    public WebTestClient.ResponseSpec get(String uri, Consumer<HttpHeaders> token) {
        return http.getObject()
                .get()
                .uri(uri)
                .headers(token)
                .header("Accept-Language", "en")
                .exchange();
    }

    /** Marks a message read; header values that are empty are not sent. */
    public WebTestClient.ResponseSpec read(Object id, Consumer<HttpHeaders> token, String key, String ifMatch) {
        return http.getObject()
                .post()
                .uri("/v1/notifications/{id}/reading", id)
                .headers(token)
                .headers(headers -> {
                    headers.set("Accept-Language", "en");
                    if (!key.isEmpty()) {
                        headers.set("Idempotency-Key", key);
                    }
                    if (!ifMatch.isEmpty()) {
                        headers.setIfMatch(ifMatch);
                    }
                })
                .exchange();
    }

    private List<JsonNode> items(UUID person, String query, String language) {
        return items(TestTokens.citizen(person, "李晓梅"), query, language);
    }

    /** The messages, newest first, as this token reads them. */
    public List<JsonNode> items(Consumer<HttpHeaders> token, String query, String language) {
        var body = http.getObject()
                .get()
                .uri("/v1/notifications" + query)
                .headers(token)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return List.copyOf(JsonMapper.shared().readTree(body).path("items").values());
    }
}
