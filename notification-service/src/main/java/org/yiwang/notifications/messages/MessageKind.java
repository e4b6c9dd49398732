package org.yiwang.notifications.messages;

import java.util.List;
import java.util.Locale;

/**
 * What a message tells, those whose name begins with DESK to officials; each kind has a template of its name and the
 * limits, best first, whose end it announces.
 */
public enum MessageKind {
    CASE_SUBMITTED("INTAKE"),
    CASE_ACCEPTED("PROMISE", "STATUTORY"),
    CASE_DECLINED,
    CASE_SUPPLEMENT_REQUESTED("SUPPLEMENT"),
    CASE_SUPPLEMENT_EXTENDED("SUPPLEMENT"),
    CASE_SUPPLEMENT_DUE("SUPPLEMENT"),
    CASE_SUPPLIED("INTAKE"),
    CASE_LAPSED,
    CASE_DEEMED_ACCEPTED("PROMISE", "STATUTORY"),
    CASE_PASSED_UP("PROMISE", "STATUTORY"),
    CASE_SUSPENDED,
    CASE_RESUMED("PROMISE", "STATUTORY"),
    CASE_EXTENDED("PROMISE", "STATUTORY"),
    CASE_APPROVED_TACITLY("DELIVERY"),
    CASE_REPROJECTED("INTAKE", "SUPPLEMENT", "PROMISE", "STATUTORY", "DELIVERY"),
    CASE_VISIT_ASKED,
    CASE_VISIT_CANCELLED,
    CASE_APPROVED("DELIVERY"),
    CASE_REFUSED,
    CASE_UPHELD("DELIVERY"),
    CASE_REVOKED("DELIVERY"),
    CASE_CHANGED("DELIVERY"),
    CASE_DISMISSED("DELIVERY"),
    CASE_JUSTIFIED("DELIVERY"),
    CASE_NOT_JUSTIFIED("DELIVERY"),
    CASE_DELIVERED,
    CASE_WITHDRAWN,
    CASE_OBLIGATION_DUE,
    CASE_OBLIGATION_LATE,
    CASE_OBLIGATION_RETURNED,
    CASE_OBLIGATION_FULFILLED,
    DESK_LIMIT_YELLOW,
    DESK_LIMIT_RED,
    DESK_OPINION_ASKED("OPINION"),
    DESK_OPINION_GIVEN,
    DESK_EXTENSION_ASKED("PROMISE", "STATUTORY"),
    DESK_EXTENDED("PROMISE", "STATUTORY"),
    DESK_DEEMED_ACCEPTED("PROMISE", "STATUTORY"),
    DESK_SUPPLIED("INTAKE"),
    DESK_APPROVED_TACITLY("DELIVERY"),
    DESK_WITHDRAWN,
    DESK_PASSED_UP("PROMISE", "STATUTORY"),
    DESK_OBLIGATION_SUPPLIED,
    DESK_CONTESTED;

    private final List<String> limits;

    MessageKind(String... limits) {
        this.limits = List.of(limits);
    }

    /** The kinds of limit whose end the message announces, the first that runs counts. */
    public List<String> limits() {
        return limits;
    }

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
