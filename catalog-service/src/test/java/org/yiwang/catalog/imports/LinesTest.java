package org.yiwang.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.yiwang.defaults.problems.ProblemException;
import tools.jackson.databind.json.JsonMapper;

class LinesTest {

    private final Findings findings = new Findings();

    @Test
    void aBadLineIsReportedAndTheOthersAreRead() {
        var lines = read(MediaType.APPLICATION_NDJSON, """
                {"code":"33"}
                {"code":
                [1]

                {"name":"a\\u0000b"}
                {"name":"\\ud800"}
                {"code":"34"}
                """);

        assertThat(lines).extracting(Line::number).containsExactly(1, 7);
        assertThat(findings.inOrder())
                .extracting(Finding::line, Finding::code)
                .containsExactly(
                        tuple(2, "BAD_JSON"),
                        tuple(3, "NOT_AN_OBJECT"),
                        tuple(5, "BAD_CHARACTERS"),
                        tuple(6, "BAD_CHARACTERS"));
    }

    @Test
    void csvCellsMayBeQuotedAndMarkedWithAByteOrder() {
        var lines = read(Lines.CSV, "\uFEFFcode,name\r\n33,\"浙,\"\"江\"\r\n34\r\n");

        assertThat(lines).extracting(line -> line.text("name")).containsExactly("浙,\"江");
        assertThat(findings.inOrder())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(3, "BAD_COLUMNS"));
    }

    @Test
    void aCellMayHoldLineBreaksAndLinesAreCountedAsInTheFile() {
        var lines = read(Lines.CSV, "code,name\n\n33,\"浙\n江\"\r\n34\n35,x\n");

        assertThat(lines).extracting(Line::number).containsExactly(3, 6);
        assertThat(lines).extracting(line -> line.text("name")).containsExactly("浙\n江", "x");
        assertThat(findings.inOrder()).extracting(Finding::line, Finding::value).containsExactly(tuple(5, "34"));
    }

    @Test
    void aQuotationMarkThatNobodyClosesCostsOneLine() {
        var lines = read(Lines.CSV, "code,name\n33,\"浙江\n34,\"安\"徽\n\n35,福建\n36,\"江西\n");

        assertThat(lines).extracting(line -> line.text("code")).containsExactly("35", "36");
        assertThat(findings.inOrder())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(2, "BAD_COLUMNS"), tuple(3, "BAD_COLUMNS"));
    }

    @Test
    void aCellBeyondBoundsCostsOneLine() {
        var lines = read(Lines.CSV, "code,name\n33,浙江\n34,\"" + "x".repeat(1_100_000) + "\"\n35,福建\n");

        assertThat(lines).extracting(line -> line.text("code")).containsExactly("33", "35");
        assertThat(findings.inOrder()).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void bytesThatAreNoUtf8AreReported() {
        var body = new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xff, '\n'};

        assertThat(Lines.of(body, Lines.CSV, JsonMapper.shared(), findings)).isEmpty();
        assertThat(findings.inOrder()).extracting(Finding::code).containsExactly("BAD_CHARACTERS");
    }

    @Test
    void aBodyThatIsNoArrayIsRefusedAsAWhole() {
        assertThatThrownBy(() -> read(MediaType.APPLICATION_JSON, "{}")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read(MediaType.APPLICATION_JSON, "[{},")).isInstanceOf(ProblemException.class);
    }

    private List<Line> read(MediaType type, String body) {
        return Lines.of(body.getBytes(StandardCharsets.UTF_8), type, JsonMapper.shared(), findings);
    }
}
