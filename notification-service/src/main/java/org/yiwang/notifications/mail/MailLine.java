package org.yiwang.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the mail server, for one letter after the other. Replies name addresses: only codes are logged. */
public final class MailLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);

    private final Transport transport;
    private final Mailer mailer;

    MailLine(Transport transport, Mailer mailer) {
        this.transport = transport;
        this.mailer = mailer;
    }

    /** Hands a letter over; an exception means that the server takes none now, which says nothing of this one. */
    public Receipt send(Mail mail) throws MailServerAway {
        connected();
        try {
            var letter = mailer.letter(mail);
            transport.sendMessage(letter, letter.getAllRecipients());
            return Receipt.ACCEPTED;
        } catch (MessagingException failed) {
            if (Replies.oursToMend(failed)) {
                throw new MailServerAway(failed);
            }
            var receipt = Replies.receipt(failed);
            LOG.info("Letter {} was not taken ({}): {}", mail.message(), Replies.code(failed), receipt);
            return receipt;
        }
    }

    private void connected() throws MailServerAway {
        if (transport.isConnected()) {
            return;
        }
        try {
            mailer.connect(transport);
        } catch (MessagingException away) {
            throw new MailServerAway(away);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException broken) {
            LOG.debug("The mail server did not say goodbye", broken);
        }
    }
}
