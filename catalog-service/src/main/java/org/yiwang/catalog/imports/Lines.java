package org.yiwang.catalog.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.yiwang.defaults.problems.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lines of a CSV, NDJSON or JSON-array body; what cannot be read is a finding, the rest goes on. */
final class Lines {

    static final MediaType CSV = new MediaType("text", "csv");

    private final JsonMapper json;
    private final Findings findings;
    private final List<Line> lines = new ArrayList<>();

    private Lines(JsonMapper json, Findings findings) {
        this.json = json;
        this.findings = findings;
    }

    static List<Line> of(byte[] body, MediaType type, JsonMapper json, Findings findings) {
        var reader = new Lines(json, findings);
        if (type.isCompatibleWith(CSV)) {
            reader.readCsv(text(body));
        } else if (type.isCompatibleWith(MediaType.APPLICATION_NDJSON)) {
            reader.readNdjson(text(body).lines().toList());
        } else {
            reader.readArray(body);
        }
        return reader.lines;
    }

    private static String text(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void readCsv(String text) {
        new CsvText(text, findings).rows().forEach(row -> {
            var fields = json.createObjectNode();
            row.cells().forEach(fields::put);
            add(row.line(), fields);
        });
    }

    private void readNdjson(List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            if (!text.get(i).isBlank()) {
                readJson(i + 1, text.get(i));
            }
        }
    }

    private void readJson(int number, String line) {
        try {
            add(number, json.readTree(line));
        } catch (JacksonException _) {
            findings.add(number, "", FindingCode.BAD_JSON, line);
        }
    }

    private void readArray(byte[] body) {
        try {
            var array = json.readTree(body);
            if (!array.isArray()) {
                throw new ProblemException(HttpStatus.BAD_REQUEST, "import-no-array");
            }
            int number = 0;
            for (var element : array) {
                add(++number, element);
            }
        } catch (JacksonException _) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-json");
        }
    }

    private void add(int number, JsonNode line) {
        if (!(line instanceof ObjectNode fields)) {
            findings.add(number, "", FindingCode.NOT_AN_OBJECT, line.toString());
        } else if (!isStorable(fields.toString())) {
            findings.add(number, "", FindingCode.BAD_CHARACTERS, fields.toString());
        } else {
            lines.add(new Line(number, fields));
        }
    }

    /** PostgreSQL stores no NUL, UTF-8 no half of a surrogate pair; U+FFFD stands for bytes that were no UTF-8. */
    private static boolean isStorable(String text) {
        return !text.contains("\\u0000")
                && text.indexOf('\uFFFD') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
