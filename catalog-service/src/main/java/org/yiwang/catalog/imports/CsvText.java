package org.yiwang.catalog.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of a CSV text (RFC 4180) by the names in its first line. A row that does not fit is a finding, and reading
 * goes on with the very next line: a quotation mark that nobody closed costs one line and not the rest.
 */
final class CsvText {

    private static final Pattern LINE = Pattern.compile("\r\n|\r|\n");
    private static final int LONGEST_ROW = 1 << 20;

    private final String text;
    private final Findings findings;
    private final int[] starts;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    /** A row and the number of the line it begins in. */
    record Row(int line, Map<String, String> cells) {}

    CsvText(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.starts = IntStream.concat(
                        IntStream.of(0), LINE.matcher(text).results().mapToInt(end -> end.end()))
                .toArray();
    }

    List<Row> rows() {
        int line = 0;
        while (line < starts.length) {
            line = read(line);
        }
        return rows;
    }

    /** Reads from a line on, to the end or past a row that does not fit; gives the line to go on from. */
    private int read(int from) {
        var next = from;
        try (var reader = reader(from)) {
            for (var row : reader) {
                var line = from + (int) row.getStartingLineNumber() - 1;
                if (!take(line + 1, row)) {
                    return line + 1;
                }
                next = line + breaks(row) + 1;
            }
            return starts.length;
        } catch (CsvParseException | UncheckedIOException malformed) {
            var line = filled(next);
            if (line < starts.length) {
                bad(line + 1);
            }
            return line + 1;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int filled(int line) {
        var next = line;
        while (next < starts.length && text(next + 1).isEmpty()) {
            next++;
        }
        return next;
    }

    private CsvReader<CsvRecord> reader(int line) throws IOException {
        var rest = new StringReader(text);
        rest.skip(starts[line]);
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(rest);
    }

    private boolean take(int line, CsvRecord row) {
        var cells = row.getFields().stream().map(String::strip).toList();
        if (cells.size() == 1 && cells.getFirst().isEmpty()) {
            return true;
        }
        if (header.isEmpty()) {
            header = cells;
            return true;
        }
        if (cells.size() != header.size()) {
            bad(line);
            return false;
        }
        var named = new LinkedHashMap<String, String>();
        IntStream.range(0, cells.size()).forEach(column -> named.put(header.get(column), cells.get(column)));
        rows.add(new Row(line, named));
        return true;
    }

    private void bad(int line) {
        findings.add(line, "", FindingCode.BAD_COLUMNS, text(line));
    }

    private String text(int line) {
        var end = line < starts.length ? starts[line] : text.length();
        return text.substring(starts[line - 1], end).strip();
    }

    private static int breaks(CsvRecord row) {
        return row.getFields().stream()
                .mapToInt(cell -> (int) LINE.matcher(cell).results().count())
                .sum();
    }
}
