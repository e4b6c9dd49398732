package org.yiwang.notifications.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;
import org.yiwang.keycloak.Applicant;

/**
 * One message in one inbox, as stored: codes, ids and instants, put into words when it is read.
 *
 * @param notice the running number of the notice it tells of; null if there is none
 * @param limit the one whose light turned, of messages about lights alone
 * @param agentFor for whom the recipient acts; null if he is the applicant himself
 */
public record Message(
        UUID id,
        long sequence,
        MessageKind kind,
        UUID caseId,
        String caseNumber,
        @Nullable Integer notice,
        @Nullable ItemName item,
        Instant happenedAt,
        @Nullable Instant dueAt,
        @Nullable String limit,
        Instant deliveredAt,
        @Nullable Instant servedAt,
        @Nullable Instant readAt,
        @Nullable Applicant agentFor,
        long version) {

    /** The name of a service item in both languages. */
    public record ItemName(String chinese, String english) {

        public String in(Language language) {
            return language == Language.EN ? english : chinese;
        }
    }

    /** The same message once its recipient has read it; reading it again changes nothing. */
    public Message read(Instant at) {
        return readAt != null
                ? this
                : new Message(
                        id,
                        sequence,
                        kind,
                        caseId,
                        caseNumber,
                        notice,
                        item,
                        happenedAt,
                        dueAt,
                        limit,
                        deliveredAt,
                        servedAt,
                        at,
                        agentFor,
                        version + 1);
    }

    Particulars particulars(Language language) {
        return new Particulars(caseNumber, item == null ? null : item.in(language), happenedAt, dueAt, limit);
    }
}
