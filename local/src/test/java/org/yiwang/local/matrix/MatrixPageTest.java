package org.yiwang.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiwang.keycloak.ReaderKind;

/** Keeps {@code docs/authorisation.md} what stands beside the handlers; {@code -Dauthorisation.refresh} writes it anew. */
class MatrixPageTest {
    private static final Path PAGE = Path.of("..", "docs", "authorisation.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        var page = page();
        if (System.getProperty("authorisation.refresh") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("refresh with mvn -pl local test -Dtest=MatrixPageTest -Dauthorisation.refresh")
                .hasContent(page);
    }

    @Test
    void everyOperationOfPeopleIsOpenToSomebody() {
        assertThat(Operation.all())
                .isNotEmpty()
                .filteredOn(operation -> !operation.internal())
                .allSatisfy(operation ->
                        assertThat(operation.open()).as(operation.name()).isNotEmpty());
    }

    private static String page() {
        var head = Operation.KINDS.stream().map(MatrixPageTest::words).collect(Collectors.joining(" | "));
        var line = Operation.KINDS.stream().map(_ -> "---").collect(Collectors.joining(" | "));
        var rows = Operation.all().stream()
                .filter(operation -> !operation.internal())
                .map(MatrixPageTest::row)
                .collect(Collectors.joining("\n"));
        return """
                # Who may what

                Generated from `x-open-to` of the services' OpenAPI documents, which is `@OpenTo` beside each handler;
                `AuthorisationMatrixJourney` tries every field of this table on a running suite. It is about one citizen's things: ● shown, or done
                as far as the reader is concerned; ○ answered with the reader's own things alone; empty: refused, with the same answer as for a thing that does not exist.
                An official whose own case it is is tried with that case of his; any answer and live feed is searched for what tells of a case its reader may not know.
                What stands under `/internal/` is for services: the gateway has no way to it, and a service refuses everybody's token there.

                | | %s |
                | --- | %s |
                %s
                """.formatted(head, line, rows);
    }

    private static String row(Operation operation) {
        return "| `" + operation.name() + "` | "
                + Operation.KINDS.stream().map(kind -> sign(operation, kind)).collect(Collectors.joining(" | ")) + " |";
    }

    private static String sign(Operation operation, ReaderKind kind) {
        if (operation.open().contains(kind)) {
            return "●";
        }
        return operation.own().contains(kind) ? "○" : "";
    }

    private static String words(ReaderKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
