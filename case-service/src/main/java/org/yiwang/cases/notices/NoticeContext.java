package org.yiwang.cases.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.clock.WorkingCalendar;
import tools.jackson.databind.JsonNode;

/** The values a notice's texts may speak of, in one language. */
final class NoticeContext {

    private static final String FORM = "/form/";
    private static final String MATERIALS = "/materials/";

    private NoticeContext() {}

    static Map<String, Object> of(NoticeData data, NoticeWords words) {
        Map<String, Object> context = new HashMap<>();
        context.put("number", data.number());
        context.put("caseNumber", data.caseNumber());
        context.put("applicant", NoticeWords.written(data.applicant()));
        context.put("item", words.text(data.item().path("name")));
        context.put(
                "department", data.department().getOrDefault(words.language().tag(), ""));
        context.put("day", words.day(WorkingCalendar.dayOf(data.at())));
        basis(data, words, context);
        limit(data, words, context);
        event(data, words, context);
        if (data.kind().hasRemedies()) {
            context.put("hasRemedies", true);
            context.put("remedies", Remedies.of(data.item(), data.government(), data.contests(), words));
        }
        return context;
    }

    private static void basis(NoticeData data, NoticeWords words, Map<String, Object> context) {
        var laws = data.item()
                .path("legalBasis")
                .valueStream()
                .map(basis ->
                        Map.of("law", words.text(basis.path("law")), "article", words.text(basis.path("article"))))
                .toList();
        context.put("hasBasis", !laws.isEmpty());
        context.put("legalBasis", laws);
    }

    private static void limit(NoticeData data, NoticeWords words, Map<String, Object> context) {
        var kind = data.limit();
        if (kind != null) {
            var budget = data.terms().budget(kind);
            if (data.dueOn() != null) {
                context.put("due", words.day(data.dueOn()));
            }
            context.put("limit", words.limit(budget.amount(), budget.unit().name()));
            context.put(
                    "basis",
                    words.text(data.item().path("limits").path(kind.name()).path("basis")));
        }
    }

    private static void event(NoticeData data, NoticeWords words, Map<String, Object> context) {
        for (var text : List.of("reasons", "whereInstead")) {
            context.put(text, NoticeWords.written(data.texts().getOrDefault(text, "")));
        }
        context.put("procedureBasis", NoticeWords.written(data.texts().getOrDefault("basis", "")));
        var given = data.materials().stream()
                .map(code -> Map.of("name", material(code, data.item(), words)))
                .toList();
        context.put("hasMaterials", !given.isEmpty());
        context.put("materials", given);
        switch (data.kind()) {
            case SUPPLEMENT -> context.put("wanted", wanted(data, words));
            case SPECIAL_PROCEDURE -> {
                context.put("procedure", words.of(code(data, "kind")));
                var days = Integer.parseInt(code(data, "expectedDays"));
                context.put("days", words.limit(days, LimitUnit.WORKING_DAYS.name()));
            }
            case EXTENSION -> {
                var usual = data.terms().budget(LimitKind.STATUTORY).unit().ofExtension();
                var unit = data.data().getOrDefault("unit", usual.name());
                context.put("days", words.limit(Integer.parseInt(code(data, "days")), unit));
                context.put("law", words.of(data.isAppeal() ? "extension.reconsideration" : "extension.licensing"));
            }
            case RECONSIDERATION, COMPLAINT_ANSWER -> context.put("result", words.of("result." + code(data, "result")));
            case DELIVERY -> context.put("way", words.of(code(data, "way")));
            default -> {
                // Nothing but what all have.
            }
        }
    }

    private static List<Map<String, String>> wanted(NoticeData data, NoticeWords words) {
        return code(data, "wanted")
                .lines()
                .map(pointer -> Map.of(
                        "name", name(pointer, data.item(), words),
                        "note", NoticeWords.written(data.texts().getOrDefault(pointer, ""))))
                .toList();
    }

    private static String name(String pointer, JsonNode item, NoticeWords words) {
        return pointer.startsWith(MATERIALS)
                ? material(pointer.substring(MATERIALS.length()), item, words)
                : field(pointer.substring(FORM.length()), item, words);
    }

    private static String material(String code, JsonNode item, NoticeWords words) {
        return item.path("materials")
                .valueStream()
                .filter(material -> material.path("code").asString("").equals(code))
                .findFirst()
                .map(material -> words.text(material.path("name")))
                .orElse(code);
    }

    private static String field(String name, JsonNode item, NoticeWords words) {
        var title = words.text(item.path("form").path("properties").path(name).path("title"));
        return title.isEmpty() ? name : title;
    }

    private static String code(NoticeData data, String name) {
        return data.data().getOrDefault(name, "");
    }
}
