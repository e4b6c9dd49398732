package org.yiwang.defaults.problems;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders a problem as the members of RFC 9457, with {@code traceId} and all {@code errors}. */
final class ProblemDocument {

    private final ProblemTexts texts;

    ProblemDocument(ProblemTexts texts) {
        this.texts = texts;
    }

    Map<String, Object> render(ProblemException problem, String instance, @Nullable String traceId, Locale locale) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + problem.code());
        document.put("title", texts.title(problem, locale));
        document.put("status", problem.status().value());
        var detail = texts.detail(problem, locale);
        if (!detail.isEmpty()) {
            document.put("detail", detail);
        }
        document.put("instance", instance);
        if (traceId != null) {
            document.put("traceId", traceId);
        }
        document.putAll(problem.properties());
        if (!problem.errors().isEmpty()) {
            document.put(
                    "errors",
                    problem.errors().stream().map(error -> field(error, locale)).toList());
        }
        return document;
    }

    private Map<String, String> field(FieldError error, Locale locale) {
        var parameter = error.pointer().startsWith("?");
        return Map.of(
                parameter ? "parameter" : "pointer",
                parameter ? error.pointer().substring(1) : error.pointer(),
                "detail",
                texts.field(error, locale));
    }
}
