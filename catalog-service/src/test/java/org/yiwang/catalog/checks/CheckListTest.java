package org.yiwang.catalog.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiwang.defaults.http.Language;

/** Keeps {@code docs/catalogue-checks.md} the list of all checks; {@code -Dchecks.refresh} writes it anew. */
class CheckListTest {

    private static final Path LIST = Path.of("..", "docs", "catalogue-checks.md");
    private static final List<String> LEFT_OUT = Collections.nCopies(6, "…");

    private final CheckTexts texts = new CheckTexts();

    @Test
    void theListIsUpToDate() throws IOException {
        if (System.getProperty("checks.refresh") != null) {
            Files.writeString(LIST, list());
        }
        assertThat(LIST)
                .as("refresh with mvn -pl catalog-service test -Dtest=CheckListTest -Dchecks.refresh")
                .hasContent(list());
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void everyCheckHasASentenceInBothLanguages(Check check) {
        var english = texts.sentence(check, LEFT_OUT, Language.EN);
        var chinese = texts.sentence(check, LEFT_OUT, Language.ZH_CN);

        assertThat(english).isNotBlank().doesNotContain("{").doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese).isNotBlank().doesNotContain("{").containsPattern("\\p{IsHan}");
    }

    @Test
    void bothBundlesHaveTheSameKeys() {
        assertThat(ResourceBundle.getBundle("checks", Locale.SIMPLIFIED_CHINESE).keySet())
                .isEqualTo(ResourceBundle.getBundle("checks", Locale.ROOT).keySet());
    }

    @Test
    void unitsAndElementsAreInWords() {
        var found = List.of("21", "WORKING_DAYS", "20", "WORKING_DAYS");

        assertThat(texts.sentence(Check.PROMISE_BEYOND_STATUTORY, found, Language.EN))
                .startsWith("The promise of 21 working days is, or may be, longer than the statutory limit of 20");
        assertThat(texts.sentence(Check.PROMISE_BEYOND_STATUTORY, found, Language.ZH_CN))
                .startsWith("承诺时限 21 个工作日长于或者可能长于法定时限 20 个工作日");
        assertThat(texts.sentence(Check.TEXT_MARKUP, List.of("{0} it''s"), Language.EN))
                .startsWith("“{0} it''s” holds");
    }

    private String list() {
        var list = new StringBuilder("""
                # Checks of the catalogue

                Generated from `Check` of catalog-service and `checks*.properties`. An item with an error is not published at the
                depth named or a deeper one; warnings are reported only ([ADR 39](decisions/0039-what-keeps-an-item-from-being-published.md)).

                | code | severity | depth | English | 中文 | source |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (var check : Check.values()) {
            list.append("| `%s` | %s | `%s` | %s | %s | %s |%n"
                    .formatted(
                            check,
                            check.severity().name().toLowerCase(Locale.ROOT),
                            check.depth(),
                            texts.sentence(check, LEFT_OUT, Language.EN),
                            texts.sentence(check, LEFT_OUT, Language.ZH_CN),
                            check.source()));
        }
        return list.toString();
    }
}
