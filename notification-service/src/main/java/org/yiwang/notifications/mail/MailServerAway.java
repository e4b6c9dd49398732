package org.yiwang.notifications.mail;

import jakarta.mail.MessagingException;

/** The mail server cannot be reached, or does not let this service in. */
public final class MailServerAway extends Exception {

    MailServerAway(MessagingException cause) {
        super("The mail server is away: " + cause.getClass().getSimpleName());
    }
}
