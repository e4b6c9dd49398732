package org.yiwang.notifications.mail;

import java.time.Instant;
import java.util.UUID;
import org.yiwang.defaults.http.Language;
import org.yiwang.notifications.messages.Words;

/** A message on its way to one address, which stays out of whatever prints this. */
public record Mail(UUID message, UUID caseId, String address, Language language, Words words, Instant writtenAt) {

    @Override
    public String toString() {
        return "Mail[" + message + ", " + language + "]";
    }
}
