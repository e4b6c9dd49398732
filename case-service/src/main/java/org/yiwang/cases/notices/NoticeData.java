package org.yiwang.cases.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.Terms;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.NoticeKind;
import tools.jackson.databind.JsonNode;

/**
 * What a notice speaks of.
 *
 * @param template the version of its texts
 * @param limit the limit whose end, {@code dueOn}, it tells; without an end one that counts from its service
 * @param item the published item in the version applied for
 * @param department its names by language tag
 * @param government the region whose government hears reconsideration; null if it is not known
 * @param contests how the case contests another, if it is a remedy
 * @param data the codes of the event, and {@code texts} what was written with it
 * @param materials the codes of those given
 */
record NoticeData(
        NoticeKind kind,
        int template,
        Instant at,
        String caseNumber,
        int n,
        @Nullable LimitKind limit,
        @Nullable LocalDate dueOn,
        JsonNode item,
        Map<String, String> department,
        @Nullable String government,
        Contest.@Nullable Kind contests,
        String applicant,
        Map<String, String> data,
        Map<String, String> texts,
        List<String> materials) {

    NoticeData with(Map<String, String> written) {
        return new NoticeData(
                kind,
                template,
                at,
                caseNumber,
                n,
                limit,
                dueOn,
                item,
                department,
                government,
                contests,
                applicant,
                data,
                written,
                materials);
    }

    /** Whether the case is a reconsideration, with times of its own law. */
    boolean isAppeal() {
        return contests == Contest.Kind.APPEAL;
    }

    /** What the item and the law lay down for it. */
    Terms terms() {
        var items = ItemVersion.read(item).terms();
        return isAppeal() ? Contest.ofAppeal(items) : items;
    }

    String number() {
        return GivenNotice.number(caseNumber, n);
    }
}
