package org.yiwang.cases.notices;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.yiwang.defaults.http.Language;
import tools.jackson.databind.JsonNode;

/** The words of one language for codes, days and amounts, in one version of the texts. */
final class NoticeWords {

    /** What XML 1.0 has no place for. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Language language;
    private final DateTimeFormatter days;
    private final Properties words = new Properties();

    NoticeWords(String folder, Language language) {
        this.language = language;
        this.days = language == Language.EN
                ? DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK)
                : DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
        var file = new ClassPathResource(folder + "/words." + language.tag() + ".properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    String of(String code, Object... values) {
        var pattern = Objects.requireNonNull(words.getProperty(code), code);
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    /** An amount of a unit, as {@code 5 working days}. */
    String limit(int amount, String unit) {
        return of(unit, amount);
    }

    /** A text of the catalogue in this language, else in the other; empty if there is none. */
    String text(JsonNode texts) {
        return written(texts.path(language.tag())
                .asString(texts.path(Language.ZH_CN.tag()).asString("")));
    }

    /** Something somebody wrote, without what cannot be put on paper. */
    static String written(String text) {
        return UNWRITABLE.matcher(text).replaceAll("");
    }

    Language language() {
        return language;
    }
}
