package org.yiwang.cases.tracking;

import java.util.Map;
import org.yiwang.cases.lifecycle.CaseStatus;

/** Where a case stands, as a citizen would say it. */
final class StateWords {

    private StateWords() {}

    static Map<String, String> of(CaseStatus status) {
        return switch (status) {
            case DRAFT -> words("还没有提交", "Not handed in yet");
            case SUBMITTED -> words("已提交，等待受理", "Handed in, waiting to be accepted");
            case SUPPLEMENT_REQUESTED -> words("需要申请人补正", "Something is missing; the applicant was asked for it");
            case NOT_ACCEPTED -> words("未受理", "Not accepted");
            case LAPSED -> words("没有按期补正，已经失效", "Lapsed, because what was missing was not supplied in time");
            case ACCEPTED -> words("已受理，等待审查", "Accepted, waiting for review");
            case IN_REVIEW -> words("正在审查", "Being reviewed");
            case SUSPENDED -> words("正在进行特别程序，时限中止", "The time is suspended for a special procedure");
            case APPROVED, REFUSED -> words("已作出决定，等待送达", "Decided, waiting for delivery");
            case DELIVERED -> words("决定已送达", "The decision was delivered");
            case CLOSED -> words("已办结", "Closed");
            case WITHDRAWN -> words("已由申请人撤回", "Withdrawn by the applicant");
        };
    }

    private static Map<String, String> words(String chinese, String english) {
        return Map.of("zh-CN", chinese, "en", english);
    }
}
