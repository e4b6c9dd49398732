package org.yiwang.notifications.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;
import org.yiwang.notifications.messages.Words;

/**
 * A message on its way to one address, which stays out of whatever prints this.
 *
 * @param caseId the case it leads to, if it is about one
 */
public record Mail(
        UUID message, @Nullable UUID caseId, String address, Language language, Words words, Instant writtenAt) {

    @Override
    public String toString() {
        return "Mail[" + message + ", " + language + "]";
    }
}
