package org.yiwang.notifications.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * Puts a letter into the form of the net (RFC 5322, alternatives of RFC 2046 §5.1.4): whenever the same message is put
 * so, its {@code Message-ID} and date are the same. No machine is to answer it (RFC 3834).
 */
@Component
class Composition {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailTexts texts;
    private final MailProperties settings;

    Composition(MailTexts texts, MailProperties settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** The whole letter; refused with an AddressException if the address is not exactly one. */
    MimeMessage of(Mail mail, Session session) throws MessagingException {
        var letter = new Letter(session, "<" + mail.message() + "@" + settings.domain() + ">");
        letter.setFrom(new InternetAddress(settings.sender()));
        letter.setRecipient(RecipientType.TO, new InternetAddress(mail.address(), true));
        letter.setSubject(mail.words().title(), UTF_8);
        letter.setSentDate(Date.from(mail.writtenAt()));
        letter.setHeader("Content-Language", mail.language().tag());
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setContent(bodies(mail));
        letter.saveChanges();
        return letter;
    }

    private MimeMultipart bodies(Mail mail) throws MessagingException {
        var link = mail.caseId() == null
                ? ""
                : settings.publicUrl().resolve("/cases/" + mail.caseId()).toString();
        var plain = new MimeBodyPart();
        plain.setText(texts.plain(mail.words(), mail.language(), link), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(texts.html(mail.words(), mail.language(), link), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    /** A message that keeps the id it was given. */
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
