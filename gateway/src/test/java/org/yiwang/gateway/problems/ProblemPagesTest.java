package org.yiwang.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;

@GatewayTest
class ProblemPagesTest {

    @Autowired
    WebTestClient client;

    @Autowired
    ProblemTexts texts;

    @Test
    void everyProblemHasAPageInBothLanguages() {
        for (var code : texts.codes()) {
            assertThat(page("/problems/" + code, "en"))
                    .contains("lang=\"en\"")
                    .contains(code)
                    .contains("href=\"/\">Go to the start page");
            assertThat(page("/problems/" + code, "zh-CN,zh;q=0.9")).contains("lang=\"zh-CN\"");
        }
    }

    @Test
    void everyProblemHasItsWordsInBothLanguages() {
        for (var code : texts.codes()) {
            for (var language : Language.ALL) {
                assertThat(texts.find(code, language))
                        .as(code + " in " + language)
                        .isNotNull()
                        .satisfies(text -> assertThat(text.detail()).isNotBlank());
            }
        }
    }

    @Test
    void pagesNeedNoScriptAndNoInlineStyle() {
        assertThat(page("/problems", "en")).doesNotContain("<script").doesNotContain("style=");
    }

    @Test
    void anUnknownCodeIsNotFound() {
        client.get().uri("/problems/<script>").exchange().expectStatus().isNotFound();
        client.get().uri("/problems/no-such-code").exchange().expectStatus().isNotFound();
    }

    @Test
    void refusalsSpeakTheCallersLanguage() {
        problem("en-GB", "Sign-in required");
        problem("zh", "需要登录");
        problem("fr", "需要登录");
        problem(";;;", "需要登录");
    }

    @Test
    void aBrowserLookingForAPageGetsOne() {
        client.get()
                .uri("/problems/nowhere")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML);
    }

    private void problem(String language, String title) {
        client.get()
                .uri("/v1/me")
                .headers(headers -> headers.set("Accept-Language", language))
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(title)
                .jsonPath("$.instance")
                .isEqualTo("/v1/me");
    }

    private String page(String path, String language) {
        return String.valueOf(client.get()
                .uri(path)
                .headers(headers -> headers.set("Accept-Language", language))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
