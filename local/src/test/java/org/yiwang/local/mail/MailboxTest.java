package org.yiwang.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    @TempDir
    Path folder;

    @Test
    void aLetterThatComesTwiceIsThereTwiceAndStillAfterARestart() throws IOException {
        var mailbox = Mailbox.open(folder, 10);
        mailbox.keep("mei@people.example", letter("one"));
        mailbox.keep("mei@people.example", letter("one"));
        mailbox.keep("wang@people.example", letter("two"));

        var again = Mailbox.open(folder, 10);
        assertThat(again.after(0, "mei@people.example", 10))
                .extracting(KeptMail::messageId)
                .containsExactly("<one@test>", "<one@test>");
        again.keep("mei@people.example", letter("three"));
        assertThat(again.before(Long.MAX_VALUE, 2))
                .extracting(KeptMail::messageId)
                .containsExactly("<three@test>", "<two@test>");
    }

    @Test
    void whatWasHalfWrittenWhenTheSinkDiedIsNoLetter() throws IOException {
        Files.writeString(folder.resolve("draft"), "Delivered-To: half");
        var mailbox = Mailbox.open(folder, 10);
        assertThat(mailbox.size()).isZero();
        mailbox.keep("mei@people.example", letter("one"));
        assertThat(mailbox.after(0, "", 10)).hasSize(1);
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws IOException {
        var mailbox = Mailbox.open(folder, 2);
        for (var name : new String[] {"one", "two", "three"}) {
            mailbox.keep("mei@people.example", letter(name));
        }
        assertThat(mailbox.after(0, "", 10)).extracting(KeptMail::id).containsExactly(2L, 3L);
        assertThat(mailbox.find(1)).isEmpty();
    }

    @Test
    void markupInALetterIsTextOnThePage() throws IOException {
        var mailbox = Mailbox.open(folder, 2);
        mailbox.keep("\"<b>\"@people.example", letter("<script>alert(1)</script>"));
        var mail = mailbox.find(1).orElseThrow();
        assertThat(MailViews.letter(mail) + MailViews.list(mailbox.before(9, 9), false))
                .contains("您好 &lt;i&gt;", "&lt;script&gt;")
                .doesNotContain("<script", "<i>", "<b>\"");
    }

    @Test
    void aLetterThatIsNoMimeIsShownAsFarAsItGoes() throws IOException {
        var mailbox = Mailbox.open(folder, 2);
        mailbox.keep("mei@people.example", "nothing\r\n\r\nof the kind".getBytes(StandardCharsets.UTF_8));
        assertThat(mailbox.find(1).orElseThrow().recipient()).isEqualTo("mei@people.example");
    }

    private static byte[] letter(String name) {
        return """
                Message-ID: <%s@test>
                Subject: =?utf-8?B?5oKo5aW9IDxpPg==?=
                Content-Type: text/plain; charset=utf-8

                %s https://yiwang.example/cases/1
                """.formatted(name, name).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
