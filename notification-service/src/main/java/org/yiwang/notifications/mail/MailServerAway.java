package org.yiwang.notifications.mail;

import jakarta.mail.MessagingException;

/** The mail server cannot be reached, does not let this service in, or does not take letters of this sender. */
public final class MailServerAway extends Exception {

    MailServerAway(MessagingException cause) {
        super("The mail server takes no letters: " + cause.getClass().getSimpleName() + " " + Replies.code(cause));
    }
}
