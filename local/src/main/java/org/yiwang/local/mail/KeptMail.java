package org.yiwang.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/** One letter as it was taken; what it lacks is empty. */
public record KeptMail(
        long id,
        Instant arrivedAt,
        String recipient,
        String from,
        String subject,
        String messageId,
        String language,
        String text,
        String html) {
    private static final Session SESSION = Session.getInstance(new Properties());

    static KeptMail of(long id, Instant arrivedAt, byte[] content) {
        try {
            var mime = new MimeMessage(SESSION, new ByteArrayInputStream(content));
            return new KeptMail(
                    id,
                    arrivedAt,
                    header(mime, Mailbox.RECIPIENT),
                    mime.getFrom() == null ? "" : mime.getFrom()[0].toString(),
                    mime.getSubject() == null ? "" : mime.getSubject(),
                    header(mime, "Message-ID"),
                    header(mime, "Content-Language"),
                    body(mime, "text/plain"),
                    body(mime, "text/html"));
        } catch (MessagingException malformed) {
            return new KeptMail(id, arrivedAt, "", "", "(" + malformed.getMessage() + ")", "", "", "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first body of a type, however deep it lies. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text.replace("\r\n", "\n") : "";
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                var found = body(parts.getBodyPart(at), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String header(MimeMessage mime, String name) throws MessagingException {
        var found = mime.getHeader(name);
        return found == null ? "" : found[0];
    }
}
