package org.yiwang.notifications.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.ETags;
import org.yiwang.keycloak.Applicant;
import org.yiwang.notifications.messages.Message;
import org.yiwang.notifications.messages.MessageKind;
import org.yiwang.notifications.messages.Words;

/**
 * A message as its recipient reads it; reasons and documents stay in the case it names.
 *
 * @param notice the notice it tells of, whose paper is in the case; null if there is none
 * @param agentFor for whom the recipient acts by a mandate; null if he is the applicant himself
 * @param servedAt when it was served, which is when it entered the inbox of who agreed to electronic service
 */
public record Notification(
        UUID id,
        MessageKind kind,
        String title,
        String text,
        @JsonProperty("case") CaseReference about,
        @Nullable NoticeReference notice,
        @Nullable Instant dueAt,
        Instant deliveredAt,
        @Nullable Instant servedAt,
        @Nullable Instant readAt,
        @Nullable Applicant agentFor,
        List<Action> actions) {

    /** The case a message is about, and where it is. */
    public record CaseReference(UUID id, String number, String url) {}

    /** A notice by the case's number and its own, and where its paper is handed out. */
    public record NoticeReference(String number, String url) {

        static @Nullable NoticeReference of(Message message) {
            var number = message.notice();
            return number == null
                    ? null
                    : new NoticeReference(
                            message.caseNumber() + "-" + number,
                            "/v1/cases/" + message.caseId() + "/notices/" + number);
        }
    }

    /** What the reader may do now, and the version it applies to. */
    public record Action(Name name, String method, String url, String ifMatch) {

        /** What there is to do with a message. */
        @Schema(name = "NotificationActionName")
        public enum Name {
            READ
        }
    }

    static Notification of(Message message, Words words) {
        return new Notification(
                message.id(),
                message.kind(),
                words.title(),
                words.text(),
                new CaseReference(message.caseId(), message.caseNumber(), "/v1/cases/" + message.caseId()),
                NoticeReference.of(message),
                message.dueAt(),
                message.deliveredAt(),
                message.servedAt(),
                message.readAt(),
                message.agentFor(),
                actions(message));
    }

    private static List<Action> actions(Message message) {
        var reading = "/v1/notifications/" + message.id() + "/reading";
        return message.readAt() == null
                ? List.of(new Action(Action.Name.READ, "POST", reading, ETags.strong(message.version())))
                : List.of();
    }
}
