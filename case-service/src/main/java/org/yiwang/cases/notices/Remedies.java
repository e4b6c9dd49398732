package org.yiwang.cases.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.Contest;
import tools.jackson.databind.JsonNode;

/**
 * The ways against a decision as the item names them, else as the law does: reconsideration within 60 days by the
 * government of that level (Administrative Reconsideration Law, Art. 20 and 24), an action within six months
 * (Administrative Litigation Law, Art. 46). Against what became of a reconsideration there is no other, and an action
 * within 15 days (Art. 45); nor is there a reconsideration or complaint about a complaint.
 */
final class Remedies {

    private static final String RECONSIDERATION = "RECONSIDERATION";
    private static final String LITIGATION = "LITIGATION";
    private static final String COMPLAINT = "COMPLAINT";

    /** An action where it does not stand beside a reconsideration. */
    private static final String COURT = "COURT";

    private Remedies() {}

    /** Each under its kind, with where, how long and by which law. */
    static List<Map<String, Object>> of(
            JsonNode item, @Nullable String government, Contest.@Nullable Kind contests, NoticeWords words) {
        List<Map<String, Object>> ways = new ArrayList<>();
        for (var kind : open(contests)) {
            var named = item.path("remedies")
                    .valueStream()
                    .filter(remedy -> remedy.path("kind").asString("").equals(kind))
                    .toList();
            named.forEach(remedy -> ways.add(named(kind, remedy, contests, words)));
            if (named.isEmpty()) {
                lawful(kind, government, contests, words, ways);
            }
        }
        return ways;
    }

    private static List<String> open(Contest.@Nullable Kind contests) {
        return switch (contests) {
            case null -> List.of(RECONSIDERATION, LITIGATION, COMPLAINT);
            case APPEAL -> List.of(LITIGATION, COMPLAINT);
            case COMPLAINT -> List.of(LITIGATION);
        };
    }

    private static String word(String kind, Contest.@Nullable Kind contests) {
        return contests != null && kind.equals(LITIGATION) ? COURT : kind;
    }

    private static Map<String, Object> named(
            String kind, JsonNode remedy, Contest.@Nullable Kind contests, NoticeWords words) {
        var limit = remedy.path("limit");
        var own = limit.isObject();
        return Map.of(
                word(kind, contests),
                true,
                "authority",
                words.text(remedy.path("authority")),
                "address",
                words.text(remedy.path("address")),
                "limit",
                own
                        ? words.limit(
                                limit.path("amount").asInt(), limit.path("unit").asString())
                        : lawfulLimit(kind, contests, words),
                "basis",
                own ? words.text(limit.path("basis")) : lawfulBasis(kind, contests, words));
    }

    private static void lawful(
            String kind,
            @Nullable String government,
            Contest.@Nullable Kind contests,
            NoticeWords words,
            List<Map<String, Object>> ways) {
        if (!kind.equals(RECONSIDERATION) && !kind.equals(LITIGATION)) {
            return;
        }
        var authority = kind.equals(LITIGATION)
                ? words.of("court")
                : government == null ? words.of("government.unknown") : words.of("government", government);
        ways.add(Map.of(
                word(kind, contests),
                true,
                "authority",
                authority,
                "address",
                "",
                "limit",
                lawfulLimit(kind, contests, words),
                "basis",
                lawfulBasis(kind, contests, words)));
    }

    private static String lawfulLimit(String kind, Contest.@Nullable Kind contests, NoticeWords words) {
        return switch (kind) {
            case RECONSIDERATION -> words.limit(60, "CALENDAR_DAYS");
            case LITIGATION ->
                contests == Contest.Kind.APPEAL ? words.limit(15, "CALENDAR_DAYS") : words.limit(6, "MONTHS");
            default -> "";
        };
    }

    private static String lawfulBasis(String kind, Contest.@Nullable Kind contests, NoticeWords words) {
        return switch (kind) {
            case RECONSIDERATION -> words.of("reconsideration.law");
            case LITIGATION ->
                words.of(contests == Contest.Kind.APPEAL ? "litigation.reconsidered.law" : "litigation.law");
            default -> "";
        };
    }
}
