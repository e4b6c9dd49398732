package org.yiwang.notifications.letters;

import java.time.Instant;
import java.util.UUID;
import org.yiwang.notifications.messages.Message;

/** A letter taken for sending; the number of attempts, this one counted, tells whose hold on it is the latest. */
record Letter(Message message, UUID recipient, Instant writtenAt, int attempts) {

    UUID id() {
        return message.id();
    }
}
