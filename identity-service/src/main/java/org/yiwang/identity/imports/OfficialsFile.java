package org.yiwang.identity.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiwang.defaults.http.Language;

/**
 * A file of officials and posts: CSV (RFC 4180) in UTF-8, with a byte order mark or without.
 *
 * @param headers the columns as they are headed
 */
record OfficialsFile(Map<Column, String> headers, List<Line> lines) {

    static final int MOST = 1000;

    private static final String MARK = "\uFEFF";

    /** Reads a file; one that is no such file is {@link BadFile}. */
    static OfficialsFile of(byte[] bytes, Language language) {
        var records = records(text(bytes));
        if (records.isEmpty()) {
            throw BadFile.empty();
        }
        var columns = columns(records.getFirst().getFields(), language);
        var rows = records.subList(1, records.size());
        if (rows.isEmpty()) {
            throw BadFile.empty();
        }
        if (rows.size() > MOST) {
            throw BadFile.tooLong(MOST);
        }
        var headers = new EnumMap<Column, String>(Column.class);
        for (var at = 0; at < columns.size(); at++) {
            headers.put(columns.get(at), records.getFirst().getField(at).strip());
        }
        return new OfficialsFile(
                headers, rows.stream().map(row -> line(row, columns)).toList());
    }

    /** A file without rows. */
    static String template(Language language) {
        return Arrays.stream(Column.values())
                .map(column -> column.header(language))
                .collect(Collectors.joining(",", MARK, "\r\n"));
    }

    String header(Column column, Language language) {
        return headers.getOrDefault(column, column.header(language));
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw BadFile.encoding();
            }
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw BadFile.encoding();
        }
    }

    private static List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .allowExtraCharsAfterClosingQuote(false)
                .allowExtraFields(false)
                .allowMissingFields(false)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
            return records;
        } catch (CsvParseException malformed) {
            throw BadFile.notCsv();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<Column> columns(List<String> headers, Language language) {
        var columns = headers.stream()
                .map(header -> Column.headed(header).orElseThrow(() -> BadFile.header(cut(header))))
                .toList();
        for (var column : Column.values()) {
            var times = columns.stream().filter(column::equals).count();
            if (times > 1) {
                throw BadFile.headerTwice(column.header(language));
            }
            if (times == 0 && column.isRequired()) {
                throw BadFile.headerMissing(column.header(language));
            }
        }
        return columns;
    }

    private static String cut(String header) {
        return header.length() <= 40 ? header : header.substring(0, 40) + "…";
    }

    private static Line line(CsvRecord row, List<Column> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var at = 0; at < columns.size(); at++) {
            var cell = row.getField(at).strip();
            if (!cell.isEmpty()) {
                cells.put(columns.get(at), cell);
            }
        }
        return new Line(row.getStartingLineNumber(), cells);
    }
}
