package org.yiwang.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** The two bodies of a letter, and what they say without markup. */
public final class MailBodies {

    private MailBodies() {}

    public static String plain(MimeMessage letter) throws MessagingException, IOException {
        return body(letter, 0, "text/plain; charset=UTF-8").replace("\r\n", "\n");
    }

    public static String html(MimeMessage letter) throws MessagingException, IOException {
        return body(letter, 1, "text/html; charset=UTF-8");
    }

    /** What a reader of the HTML reads. */
    public static String said(String html) {
        return words(html.replaceAll("(?s)<head>.*?</head>|<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }

    public static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String body(MimeMessage letter, int number, String type) throws MessagingException, IOException {
        var part = ((MimeMultipart) letter.getContent()).getBodyPart(number);
        if (!part.getContentType().equals(type)) {
            throw new AssertionError(part.getContentType());
        }
        return (String) part.getContent();
    }
}
