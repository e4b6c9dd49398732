package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.mail.KeptMail;
import org.yiwang.local.mail.SinkClient;
import org.yiwang.local.realm.Crowd;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;

/** What an applicant reads in the inbox comes by e-mail too, once, in the reader's language. */
class MailJourney {
    private final Cast cast = Stage.cast();
    private final String page = cast.suite().mail().page();
    private final SinkClient sink = new SinkClient(page);

    @Test
    void whoSubmitsGetsALetterInChinese() {
        var application = Stage.submitted("lixiaomei", Stage.PARKING);
        var reader = cast.as("lixiaomei").reading("zh-CN");

        arrived(application, reader, "lixiaomei@people.example", "zh-CN", "您的申请已提交：居民停车证办理");
    }

    @Test
    void whoReadsEnglishGetsItInEnglish() {
        var wider = cast.with(Crowd.citizens(cast.suite().site(), 2));
        var citizen = wider.as("crowd-002");
        var form = DemoForms.of(cast.suite().site()).of(Stage.PARKING, cast.person("lixiaomei"));
        var application = Application.draft(
                citizen, Stage.PARKING, form, UUID.randomUUID().toString());
        var item = cast.anonymous().get("/v1/items/" + Stage.PARKING).must(200).json();
        Paper.upload(application, citizen, item);
        application.act(citizen, "submission", Stage.SUBMISSION);

        arrived(
                application,
                citizen,
                "crowd-002@crowd.example",
                "en",
                "We have your application: Resident parking permit");
    }

    @Test
    void thePageShowsTheLetterAndRunsNothingOfIt() {
        var application = Stage.submitted("wangjianguo", Stage.PARKING);
        var letter = letters(application, "wangjianguo@people.example").getFirst();
        var reader = Caller.anonymous(page);

        assertThat(reader.get("").must(200).text()).contains(letter.subject(), "/mails/" + letter.id());
        var shown = reader.get("mails/" + letter.id()).must(200);
        assertThat(shown.text()).contains(letter.subject(), "<iframe sandbox=", "href=\"" + link(application) + "\"");
        assertThat(shown.header("Content-Security-Policy")).contains("default-src 'none'");
        var html = reader.get("mails/" + letter.id() + "/html").must(200);
        assertThat(html.text()).contains("href=\"" + link(application) + "\"");
        assertThat(html.header("Content-Security-Policy"))
                .startsWith("sandbox ")
                .doesNotContain("allow-scripts");
        reader.get("mails/999999999").must(404);
        reader.get("messages?after=first").must(400);
    }

    private void arrived(Application application, Caller reader, String address, String language, String subject) {
        var letters = letters(application, address);
        var message = message(application, reader);
        assertThat(letters).hasSize(1);
        var letter = letters.getFirst();
        assertThat(letter.subject())
                .isEqualTo(subject)
                .isEqualTo(message.get("title").asString());
        assertThat(letter.messageId())
                .isEqualTo("<" + message.get("id").asString() + "@"
                        + cast.suite().mail().domain() + ">");
        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.text()).contains(message.get("text").asString(), link(application));
        assertThat(said(letter.html())).isEqualTo(letter.text().strip().replaceAll("\\s+", " "));
    }

    private List<KeptMail> letters(Application application, String address) {
        Waiting.until(
                Duration.ofSeconds(60),
                Duration.ofMillis(200),
                () -> !about(application, address).isEmpty());
        return about(application, address);
    }

    private List<KeptMail> about(Application application, String address) {
        return sink.to(address).stream()
                .filter(letter -> letter.text().contains(application.id().toString()))
                .toList();
    }

    private static JsonNode message(Application application, Caller reader) {
        return Application.messages(reader, application.id()).getFirst();
    }

    private String link(Application application) {
        return cast.suite().gateway() + "/cases/" + application.id();
    }

    private static String said(String html) {
        return html.replaceAll("(?s)<head>.*?</head>|<[^>]+>", " ")
                .replace("&amp;", "&")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
