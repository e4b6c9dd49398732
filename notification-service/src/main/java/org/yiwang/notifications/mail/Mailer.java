package org.yiwang.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The way to the mail server. Everything here waits for the net: never call it on an event loop. */
@Component
@EnableConfigurationProperties(MailProperties.class)
public class Mailer {

    private final Composition composition;
    private final MailProperties settings;
    private final Session session;

    Mailer(Composition composition, MailProperties settings) {
        this.composition = composition;
        this.settings = settings;
        this.session = Session.getInstance(settings.session());
    }

    /** A line for several letters, connected when the first is sent. */
    public MailLine line() {
        try {
            return new MailLine(session.getTransport("smtp"), this);
        } catch (NoSuchProviderException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    void connect(Transport transport) throws MessagingException {
        if (settings.signsIn()) {
            transport.connect(settings.username(), settings.password());
        } else {
            transport.connect();
        }
    }

    MimeMessage letter(Mail mail) throws MessagingException {
        return composition.of(mail, session);
    }
}
