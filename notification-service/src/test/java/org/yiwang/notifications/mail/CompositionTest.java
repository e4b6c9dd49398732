package org.yiwang.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.defaults.http.Language;
import org.yiwang.notifications.messages.Words;

class CompositionTest {

    private static final UUID MESSAGE = UUID.fromString("0199f000-0000-7000-8000-0000000000aa");
    private static final UUID CASE = UUID.fromString("0199f000-0000-7000-8000-0000000000bb");
    private static final String LINK = "https://yiwang.example/cases/" + CASE;
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Composition composition = new Composition(
            new MailTexts(),
            new MailProperties(
                    "mail.example",
                    587,
                    MailProperties.Security.STARTTLS,
                    null,
                    null,
                    "no-reply@yiwang.example",
                    "yiwang.example",
                    URI.create("https://yiwang.example"),
                    Duration.ofSeconds(10)));

    @Test
    void theHeadersSayWhatItIs() throws Exception {
        var letter = composition.of(mail(Language.ZH_CN, "mei@people.example"), SESSION);

        assertThat(letter.getMessageID()).isEqualTo("<" + MESSAGE + "@yiwang.example>");
        assertThat(letter.getSubject()).isEqualTo("您的申请已受理：餐饮 & 小吃");
        assertThat(letter.getFrom()[0]).hasToString("no-reply@yiwang.example");
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getAllRecipients()[0]).hasToString("mei@people.example");
        assertThat(letter.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-02-13T01:30:00Z"));
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Content-Language")).containsExactly("zh-CN");
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
    }

    @ParameterizedTest
    @EnumSource
    void everyLineEndsAsMailsDo(Language language) throws Exception {
        var bodies = (MimeMultipart)
                composition.of(mail(language, "mei@people.example"), SESSION).getContent();

        for (var number = 0; number < bodies.getCount(); number++) {
            var text = (String) bodies.getBodyPart(number).getContent();
            assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
            assertThat(text).contains("\r\n");
        }
    }

    @Test
    void putAgainItIsTheSameLetter() throws Exception {
        var first = composition.of(mail(Language.EN, "mei@people.example"), SESSION);
        var second = composition.of(mail(Language.EN, "mei@people.example"), SESSION);

        assertThat(withoutBoundary(second)).isEqualTo(withoutBoundary(first));
    }

    @ParameterizedTest
    @EnumSource
    void textAndHtmlSayTheSameAndNothingIsMarkup(Language language) throws Exception {
        var letter = composition.of(mail(language, "mei@people.example"), SESSION);
        var plain = MailBodies.plain(letter);
        var html = MailBodies.html(letter);

        assertThat(html).contains("<html lang=\"" + language.tag() + "\">", "href=\"" + LINK + "\"", "餐饮 &amp; 小吃");
        assertThat(html).doesNotContain("<script", "src=", "{{");
        assertThat(plain).contains("餐饮 & 小吃", "<b>", LINK).doesNotContain("&amp;", "{{");
        assertThat(MailBodies.said(html)).isEqualTo(MailBodies.words(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mei",
                "mei@people.example, wang@people.example",
                "mei@people.example\r\nBcc: wang@people.example",
                "@people.example",
                "mei @people.example"
            })
    void whatIsNotExactlyOneAddressIsRefused(String address) {
        assertThatThrownBy(() -> composition.of(mail(Language.EN, address), SESSION))
                .isInstanceOf(AddressException.class);
    }

    @Test
    void theAddressIsNotPrinted() {
        assertThat(mail(Language.EN, "mei@people.example").toString()).doesNotContain("mei@");
    }

    private static Mail mail(Language language, String address) {
        var words = new Words("您的申请已受理：餐饮 & 小吃", "第一行 <b>粗</b>\n第二行 “餐饮 & 小吃”。");
        return new Mail(MESSAGE, CASE, address, language, words, Instant.parse("2026-02-13T01:30:00Z"));
    }

    private static String withoutBoundary(MimeMessage letter) throws Exception {
        var bytes = new ByteArrayOutputStream();
        letter.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("----=_Part_[0-9._]+", "boundary");
    }
}
