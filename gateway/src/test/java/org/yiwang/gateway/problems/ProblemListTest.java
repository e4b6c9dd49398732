package org.yiwang.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/problems.md} the list of all problems; {@code -Dproblems.refresh} writes it anew. */
class ProblemListTest {

    private static final Path LIST = Path.of("..", "docs", "problems.md");

    @Test
    void theListIsUpToDate() throws IOException {
        var list = list(new ProblemTexts());
        if (System.getProperty("problems.refresh") != null) {
            Files.createDirectories(Objects.requireNonNull(LIST.getParent()));
            Files.writeString(LIST, list);
        }
        assertThat(LIST)
                .as("refresh with mvn -pl gateway test -Dtest=ProblemListTest -Dproblems.refresh")
                .hasContent(list);
    }

    private static String list(ProblemTexts texts) {
        var list = new StringBuilder("""
                # Problems

                Generated from the services' `problems*.properties`. Every refusal is `application/problem+json` (RFC 9457); its
                `type` is `/problems/{code}`, a page the gateway serves in both languages.

                | code | English | 中文 |
                | --- | --- | --- |
                """);
        for (var code : texts.codes()) {
            var english = Objects.requireNonNull(texts.find(code, Language.ENGLISH));
            var chinese = texts.find(code, Language.CHINESE);
            list.append("| `")
                    .append(code)
                    .append("` | **")
                    .append(english.title())
                    .append(".** ");
            list.append(english.detail()).append(" | ");
            list.append(chinese == null ? "" : "**" + chinese.title() + "。** " + chinese.detail())
                    .append(" |\n");
        }
        return list.toString();
    }
}
