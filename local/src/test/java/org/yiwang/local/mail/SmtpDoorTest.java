package org.yiwang.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;
import org.yiwang.local.site.Secrets;

class SmtpDoorTest {
    @TempDir
    Path folder;

    private Mailbox mailbox;
    private SMTPServer door;
    private final Properties settings = new Properties();

    @BeforeEach
    void open() throws IOException {
        mailbox = Mailbox.open(folder, 10);
        try (var free = new ServerSocket(0)) {
            door = SmtpDoor.of(free.getLocalPort(), mailbox);
        }
        door.start();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(door.getPortAllocated()));
        settings.setProperty("mail.smtp.auth", "true");
    }

    @AfterEach
    void close() {
        door.stop();
    }

    @Test
    void aLetterIsKeptForEachOfItsRecipients() throws MessagingException {
        send(Secrets.of(Sink.SECRET), "您好");

        assertThat(mailbox.after(0, "", 10))
                .extracting(KeptMail::recipient)
                .containsExactly("mei@people.example", "wang@people.example");
        assertThat(mailbox.after(0, "wang@people.example", 10).getFirst().text())
                .contains("您好");
    }

    @Test
    void aLetterThatIsTooLargeIsRefusedAndTheNextIsTaken() throws MessagingException {
        var large = "x".repeat(70).concat("\n").repeat(SmtpDoor.LARGEST / 70);
        assertThatThrownBy(() -> send(Secrets.of(Sink.SECRET), large)).hasMessageContaining("552");
        assertThat(mailbox.size()).isZero();

        send(Secrets.of(Sink.SECRET), "small");
        assertThat(mailbox.size()).isEqualTo(2);
    }

    @Test
    void withoutTheSecretNothingIsTaken() {
        assertThatThrownBy(() -> send("guessed", "您好")).isInstanceOf(AuthenticationFailedException.class);
        settings.setProperty("mail.smtp.auth", "false");
        assertThatThrownBy(() -> send("", "您好")).isInstanceOf(MessagingException.class);
        assertThat(mailbox.size()).isZero();
    }

    private void send(String password, String text) throws MessagingException {
        var session = Session.getInstance(settings);
        var letter = new MimeMessage(session);
        letter.setFrom("no-reply@yiwang.example");
        letter.setRecipients(RecipientType.TO, "mei@people.example, wang@people.example");
        letter.setText(text, "UTF-8");
        letter.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            if (settings.getProperty("mail.smtp.auth").equals("true")) {
                transport.connect("notification-service", password);
            } else {
                transport.connect();
            }
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }
}
