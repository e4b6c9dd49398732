package org.yiwang.cases.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.NoticeKind;
import org.yiwang.cases.lifecycle.ServiceWay;

/**
 * A notice as people of the case read it.
 *
 * @param n the running number within the case
 * @param number the case's number and the running one
 * @param day the date on it
 * @param event the number of the event in the timeline that called for it
 * @param url where its paper is handed out; null as long as it is being made
 * @param service absent as long as it was not served
 */
public record GivenNotice(
        int n,
        String number,
        NoticeKind kind,
        LocalDate day,
        Instant at,
        int event,
        @Nullable String url,
        @Nullable RecordedService service,
        List<NoticeAction> actions) {

    /**
     * How it was served.
     *
     * @param day on which it was handed over, arrived or appeared
     * @param servedOn from which day on it counts as served, and remedies run
     * @param at when it entered the inbox; null if an official recorded it
     * @param recipient who took it, and {@code tracking} under which number it was posted, if that was recorded
     */
    public record RecordedService(
            ServiceWay way,
            LocalDate day,
            LocalDate servedOn,
            @Nullable Instant at,
            @Nullable String recipient,
            @Nullable String tracking) {}

    /** What this reader may do now with the notice; it takes the case's ETag. */
    public record NoticeAction(NoticeActionName name, String url, String method, List<String> needs) {}

    /** What there is to do with a notice. */
    public enum NoticeActionName {
        RECORD_SERVICE
    }

    static String number(String caseNumber, int n) {
        return caseNumber + "-" + n;
    }

    static String url(UUID caseId, int n) {
        return "/v1/cases/" + caseId + "/notices/" + n;
    }
}
