package org.yiwang.notifications.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.TestSmtp;

@RealNotifications
class CodesTest {

    private static final TestTokens IDENTITY = TestTokens.service("identity-service", "notification-service")
            .roles("service", "internal", "address-codes");

    @Autowired
    WebTestClient http;

    private final String address = UUID.randomUUID() + "@people.example";

    @ParameterizedTest
    @CsvSource({"en, is your code, See this case", "zh-CN, 电子邮箱验证码, 查看这个办件"})
    void aCodeIsMailedInTheLanguageAskedForAndLeadsToNoCase(String language, String subject, String link)
            throws Exception {
        send(IDENTITY, body(address, "402817", 10), language).expectStatus().isNoContent();
        var letter = TestSmtp.to(address).getFirst();
        assertThat(letter.getSubject()).startsWith("402817").contains(subject);
        var out = new java.io.ByteArrayOutputStream();
        letter.writeTo(out);
        assertThat(org.yiwang.notifications.mail.MailBodies.plain(letter))
                .contains("402817")
                .contains("10")
                .doesNotContain(link);
    }

    @Test
    void anAddressThatIsRefusedForEverIsSaidToBeAndOneThatIsNotNowToo() {
        TestSmtp.refuse(address, TestSmtp.At.RECIPIENT, 550);
        send(IDENTITY, body(address, "402817", 10), "en")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/address-refused");
        TestSmtp.refuse(address, TestSmtp.At.RECIPIENT, 450);
        send(IDENTITY, body(address, "402817", 10), "en").expectStatus().isEqualTo(503);
        send(IDENTITY, body(address, "402817", 10), "en").expectStatus().isNoContent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"address\":\"no address\",\"code\":\"402817\",\"minutes\":10}",
                "{\"address\":\"a@b.example\",\"code\":\"40281\",\"minutes\":10}",
                "{\"address\":\"a@b.example\",\"code\":\"402817\",\"minutes\":0}",
                "{\"address\":\"a@b.example\\nBcc: c@d.example\",\"code\":\"402817\",\"minutes\":10}",
                "{\"code\":\"402817\",\"minutes\":10}"
            })
    void whatIsNoAddressOrNoCodeIsRefused(String body) {
        send(IDENTITY, body, "en").expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({"en, Your e-mail address was changed", "zh-CN, 您的电子邮箱已变更"})
    void aFormerAddressIsToldThatItIsNotAndNotWhichIs(String language, String subject) throws Exception {
        post(IDENTITY, "/internal/address-changes", "{\"address\":\"%s\"}".formatted(address), language)
                .expectStatus()
                .isNoContent();
        var letter = TestSmtp.to(address).getFirst();
        assertThat(letter.getSubject()).isEqualTo(subject);
        assertThat(org.yiwang.notifications.mail.MailBodies.plain(letter)).doesNotContain("@");
        post(IDENTITY, "/internal/address-changes", "{\"address\":\"none\"}", language)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void neitherPeopleNorOtherServicesAreServed() {
        send(TestTokens.service("case-service", "notification-service"), body(address, "402817", 10), "en")
                .expectStatus()
                .isForbidden();
        send(TestTokens.citizen(UUID.randomUUID(), "李晓梅"), body(address, "402817", 10), "en")
                .expectStatus()
                .isForbidden();
    }

    private static String body(String address, String code, int minutes) {
        return "{\"address\":\"%s\",\"code\":\"%s\",\"minutes\":%d}".formatted(address, code, minutes);
    }

    private ResponseSpec send(TestTokens who, String body, String language) {
        return post(who, "/internal/codes", body, language);
    }

    private ResponseSpec post(TestTokens who, String path, String body, String language) {
        return http.post()
                .uri(path)
                .headers(who)
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
