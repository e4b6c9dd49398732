package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the trail keeps of visits in clear, and what of them is sealed. */
final class VisitData {

    private VisitData() {}

    static Map<String, String> of(Visit visit) {
        Map<String, String> data = new HashMap<>();
        data.put("reason", visit.reason().name());
        data.put("day", visit.day().toString());
        var agent = visit.agent();
        if (agent != null) {
            data.put("present", agent.person().toString());
            data.put("mandate", agent.mandate().toString());
        }
        return with(visit.originals(), data);
    }

    static Map<String, String> of(int number, LocalDate day, List<String> originals) {
        return with(originals, Map.of("number", Integer.toString(number), "day", day.toString()));
    }

    static Map<String, String> of(Appointment asked) {
        return Map.of(
                "reason",
                asked.reason().name(),
                "from",
                asked.from().toString(),
                "until",
                asked.until().toString());
    }

    static Map<String, String> texts(@Nullable String place, @Nullable String words, @Nullable String explanation) {
        Map<String, String> texts = new HashMap<>();
        put(texts, "place", place);
        put(texts, "words", words);
        put(texts, "explanation", explanation);
        return texts;
    }

    private static Map<String, String> with(List<String> originals, Map<String, String> data) {
        Map<String, String> all = new HashMap<>(data);
        if (!originals.isEmpty()) {
            all.put("originals", String.join("\n", originals));
        }
        return all;
    }

    private static void put(Map<String, String> texts, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(name, text);
        }
    }
}
