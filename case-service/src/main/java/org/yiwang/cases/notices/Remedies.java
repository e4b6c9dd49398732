package org.yiwang.cases.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The ways against a decision as the item names them, else as the law does: reconsideration within 60 days by the
 * government of that level (Administrative Reconsideration Law, Art. 20 and 24), an action within six months
 * (Administrative Litigation Law, Art. 46).
 */
final class Remedies {

    private static final String RECONSIDERATION = "RECONSIDERATION";
    private static final String LITIGATION = "LITIGATION";

    private Remedies() {}

    /** Each under its kind, with where, how long and by which law. */
    static List<Map<String, Object>> of(JsonNode item, @Nullable String government, NoticeWords words) {
        List<Map<String, Object>> ways = new ArrayList<>();
        for (var kind : List.of(RECONSIDERATION, LITIGATION, "COMPLAINT")) {
            var named = item.path("remedies")
                    .valueStream()
                    .filter(remedy -> remedy.path("kind").asString("").equals(kind))
                    .toList();
            named.forEach(remedy -> ways.add(named(kind, remedy, words)));
            if (named.isEmpty()) {
                lawful(kind, government, words, ways);
            }
        }
        return ways;
    }

    private static Map<String, Object> named(String kind, JsonNode remedy, NoticeWords words) {
        var limit = remedy.path("limit");
        var own = limit.isObject();
        return Map.of(
                kind,
                true,
                "authority",
                words.text(remedy.path("authority")),
                "address",
                words.text(remedy.path("address")),
                "limit",
                own
                        ? words.limit(
                                limit.path("amount").asInt(), limit.path("unit").asString())
                        : lawfulLimit(kind, words),
                "basis",
                own ? words.text(limit.path("basis")) : lawfulBasis(kind, words));
    }

    private static void lawful(
            String kind, @Nullable String government, NoticeWords words, List<Map<String, Object>> ways) {
        if (!kind.equals(RECONSIDERATION) && !kind.equals(LITIGATION)) {
            return;
        }
        var authority = kind.equals(LITIGATION)
                ? words.of("court")
                : government == null ? words.of("government.unknown") : words.of("government", government);
        ways.add(Map.of(
                kind,
                true,
                "authority",
                authority,
                "address",
                "",
                "limit",
                lawfulLimit(kind, words),
                "basis",
                lawfulBasis(kind, words)));
    }

    private static String lawfulLimit(String kind, NoticeWords words) {
        return switch (kind) {
            case RECONSIDERATION -> words.limit(60, "CALENDAR_DAYS");
            case LITIGATION -> words.limit(6, "MONTHS");
            default -> "";
        };
    }

    private static String lawfulBasis(String kind, NoticeWords words) {
        return switch (kind) {
            case RECONSIDERATION -> words.of("reconsideration.law");
            case LITIGATION -> words.of("litigation.law");
            default -> "";
        };
    }
}
