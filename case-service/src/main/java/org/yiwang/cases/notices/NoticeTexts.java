package org.yiwang.cases.notices;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yiwang.cases.lifecycle.NoticeKind;
import org.yiwang.defaults.http.Language;

/**
 * The texts under {@code notices/v<n>/}, one file per kind and language, the title in the first line; a version once used
 * is never changed, since a notice keeps the one it was given with.
 */
@Component
class NoticeTexts {

    private final Map<Integer, Version> versions = new HashMap<>();

    /** Reads all of them, so that a missing text stops the start. */
    NoticeTexts() {
        var newest = Arrays.stream(NoticeKind.values())
                .mapToInt(NoticeKind::template)
                .max()
                .orElseThrow();
        for (int version = 1; version <= newest; version++) {
            versions.put(version, Version.read("notices/v" + version));
        }
    }

    /** A notice as XHTML: Chinese, which counts, and English below it. */
    String page(NoticeData data) {
        return Objects.requireNonNull(versions.get(data.template())).page(data);
    }

    private record Version(Template page, Map<Language, Spoken> languages) {

        static Version read(String folder) {
            Map<Language, Spoken> languages = new EnumMap<>(Language.class);
            for (var language : Language.values()) {
                languages.put(language, Spoken.read(folder, language));
            }
            return new Version(compiler(folder, "").compile(reader(folder + "/page.mustache")), languages);
        }

        String page(NoticeData data) {
            return page.execute(Map.of(
                    "number", data.number(),
                    "zh", Objects.requireNonNull(languages.get(Language.ZH_CN)).said(data),
                    "en", Objects.requireNonNull(languages.get(Language.EN)).said(data)));
        }
    }

    private record Spoken(NoticeWords words, Map<NoticeKind, Template> kinds) {

        static Spoken read(String folder, Language language) {
            Map<NoticeKind, Template> kinds = new EnumMap<>(NoticeKind.class);
            var ending = "." + language.tag();
            for (var kind : NoticeKind.values()) {
                var file = folder + "/" + kind.text() + ending + ".mustache";
                kinds.put(kind, compiler(folder, ending).compile(reader(file)));
            }
            return new Spoken(new NoticeWords(folder, language), kinds);
        }

        Map<String, String> said(NoticeData data) {
            var context = NoticeContext.of(data, words);
            var rendered = Objects.requireNonNull(kinds.get(data.kind())).execute(context);
            var title = rendered.indexOf('\n');
            return Map.of(
                    "title",
                    rendered.substring(0, title).strip(),
                    "text",
                    rendered.substring(title).strip(),
                    "department",
                    (String) Objects.requireNonNull(context.get("department")),
                    "day",
                    (String) Objects.requireNonNull(context.get("day")));
        }
    }

    private static Mustache.Compiler compiler(String folder, String ending) {
        return Mustache.compiler()
                .escapeHTML(true)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .withLoader(part -> reader(folder + "/" + part + ending + ".mustache"));
    }

    private static Reader reader(String file) {
        try {
            return new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
