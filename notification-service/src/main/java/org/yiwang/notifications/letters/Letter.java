package org.yiwang.notifications.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.notifications.messages.Message;

/**
 * A letter taken for sending.
 *
 * @param entitled whether the recipient may read it now; null while that is not known
 * @param attempts this one counted; tells whose hold on the letter is the latest
 * @param putOffSince when the recipient's side first put it off
 */
record Letter(
        Message message,
        UUID recipient,
        @Nullable Boolean entitled,
        Instant writtenAt,
        int attempts,
        @Nullable Instant putOffSince) {

    UUID id() {
        return message.id();
    }
}
