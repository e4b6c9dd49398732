package org.yiwang.catalog.exchange;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** How an export is written: its beginning, each row with what stands before it, and its end. */
enum ExportFormat {
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8), "csv") {
        @Override
        String beginning() {
            return String.join(",", NationalRow.NAMES);
        }

        @Override
        String row(boolean first, ExportedItem item, JsonMapper json) {
            var row = NationalRow.of(item);
            row.put(NationalRow.DEFINITION, json.writeValueAsString(item.item()));
            return NationalRow.NAMES.stream()
                    .map(name -> cell(row.getOrDefault(name, "")))
                    .collect(Collectors.joining(",", "\r\n", ""));
        }

        @Override
        String end() {
            return "\r\n";
        }
    },

    JSON(MediaType.APPLICATION_JSON, "json") {
        @Override
        String beginning() {
            return "[";
        }

        @Override
        String row(boolean first, ExportedItem item, JsonMapper json) {
            var row = json.createObjectNode();
            NationalRow.of(item).forEach((name, value) -> {
                if (!value.isEmpty()) {
                    row.put(name, value);
                }
            });
            row.set(NationalRow.DEFINITION, json.readTree(json.writeValueAsString(item.item())));
            return (first ? "\n" : ",\n") + json.writeValueAsString(row);
        }

        @Override
        String end() {
            return "\n]\n";
        }
    };

    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

    private final MediaType type;
    private final String extension;

    ExportFormat(MediaType type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    abstract String beginning();

    abstract String row(boolean first, ExportedItem item, JsonMapper json);

    abstract String end();

    MediaType type() {
        return type;
    }

    String extension() {
        return extension;
    }

    /** A cell as RFC 4180 has it; a spreadsheet does not take it for a formula. */
    private static String cell(String value) {
        var text = NationalRow.quoted(value);
        return TO_QUOTE.matcher(text).find() || !text.equals(text.strip())
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
