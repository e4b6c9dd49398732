package org.yiwang.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class OpenApiPagesTest {

    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\ssrc=)|\\sstyle=|<style|\\son[a-z]+=");
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Autowired
    WebTestClient client;

    @Test
    void theDescriptionHasTheCallsOfEveryServiceAndNothingInternal() {
        var answer = get("/openapi.json");
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        var document = JsonMapper.shared().readTree(text(answer));
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").propertyNames())
                .contains("/v1/me", "/v1/items", "/v1/cases", "/v1/notifications")
                .noneMatch(path -> path.startsWith("/internal"));
        assertThat(text(answer)).doesNotContain("/internal/");
    }

    @Test
    void thePageToTryItKeepsTheStrictPolicy() {
        client.get()
                .uri("/docs")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/docs/index.html");
        var page = get("/docs/index.html");
        assertThat(page.getResponseHeaders().getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(text(page)).doesNotContainPattern(INLINE);
        var loaded = LOADED.matcher(text(page))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(loaded).isNotEmpty().allSatisfy(file -> get(file));
    }

    private EntityExchangeResult<byte[]> get(String path) {
        return client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
    }
}
