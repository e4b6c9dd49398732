package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prints the lifecycle table as the diagram in the documentation, so that the diagram cannot lie. */
class LifecycleDiagramTest {

    private static final Path DIAGRAM = Path.of("docs/lifecycle.md");

    @Test
    void theDiagramShowsTheTable() throws IOException {
        if (Boolean.getBoolean("diagram.refresh")) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, diagram());
        }
        assertThat(Files.readString(DIAGRAM))
                .as("refresh with -Ddiagram.refresh=true")
                .isEqualTo(diagram());
    }

    private static String diagram() {
        return """
                # Life of a case

                Printed from `CaseAction` by `LifecycleDiagramTest`; dotted in words: *not built yet*.

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFT
                %s%s```

                Actions that leave the state as it is: %s.
                """.formatted(transitions(), ends(), unchanged());
    }

    private static String transitions() {
        return Arrays.stream(CaseAction.values())
                .flatMap(LifecycleDiagramTest::arrows)
                .collect(Collectors.joining());
    }

    private static Stream<String> arrows(CaseAction action) {
        return action.from().stream()
                .flatMap(from -> action.to().stream()
                        .sorted()
                        .map(to -> "    %s --> %s: %s%s%n"
                                .formatted(from, to, action, action.isBuilt() ? "" : " (not built yet)")));
    }

    private static String ends() {
        return Arrays.stream(CaseStatus.values())
                .filter(CaseStatus::isEnd)
                .map(end -> "    %s --> [*]%n".formatted(end))
                .collect(Collectors.joining());
    }

    private static String unchanged() {
        return Arrays.stream(CaseAction.values())
                .filter(action -> action.to().isEmpty())
                .map(action -> "`" + action + "`" + (action.isBuilt() ? "" : " (not built yet)"))
                .collect(Collectors.joining(", "));
    }
}
