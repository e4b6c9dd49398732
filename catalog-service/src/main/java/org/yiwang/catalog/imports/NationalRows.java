package org.yiwang.catalog.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.exchange.NationalRow;
import org.yiwang.catalog.items.Item;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows under the names of the national exchange, as exports write them. With a {@code definition} the item is taken whole, if
 * no other column says anything else; without one it is LISTED.
 */
final class NationalRows {

    private static final Map<String, String> LISTED = Map.of(
            NationalRow.TASK_CODE,
            "itemCode",
            "task_name",
            "name",
            "task_type",
            "taskType",
            "area_code",
            "areaCode",
            "dept_name",
            "department",
            NationalRow.DEPT_CODE,
            "deptCode");

    private final JsonMapper json;
    private final Findings findings;
    private final ExchangeRows listed;
    private final WrittenItems written;

    NationalRows(JsonMapper json, Findings findings) {
        this.json = json;
        this.findings = findings;
        this.listed = new ExchangeRows(findings.renamed(LISTED));
        this.written = new WrittenItems(json, findings.below("/" + NationalRow.DEFINITION));
    }

    static boolean isOne(Line line) {
        return line.fields().has(NationalRow.TASK_CODE);
    }

    @Nullable
    ItemLine read(Line line) {
        var definition = line.fields().path(NationalRow.DEFINITION);
        if (definition.isMissingNode()
                || definition.isNull()
                || definition.asString("x").isBlank()) {
            return listed(line);
        }
        var whole = whole(line, definition);
        var read = whole == null ? null : written.read(new Line(line.number(), whole));
        return read == null || differs(line, read.item())
                ? null
                : new ItemLine(line.number(), read.item(), owner(line, read.item()), null, ItemLine.Form.NATIONAL);
    }

    private @Nullable ItemLine listed(Line line) {
        var fields = json.createObjectNode();
        LISTED.forEach((name, own) -> fields.put(own, value(line, name)));
        var read = listed.read(new Line(line.number(), fields));
        return read == null
                ? null
                : new ItemLine(line.number(), read.item(), read.owner(), line, ItemLine.Form.NATIONAL);
    }

    private @Nullable ObjectNode whole(Line line, JsonNode definition) {
        if (parsed(definition) instanceof ObjectNode whole) {
            return whole;
        }
        findings.add(line.number(), "/" + NationalRow.DEFINITION, FindingCode.BAD_ELEMENT, definition.toString());
        return null;
    }

    private JsonNode parsed(JsonNode definition) {
        try {
            return definition.isString() ? json.readTree(definition.asString()) : definition;
        } catch (JacksonException _) {
            return definition;
        }
    }

    /** A column that was changed and the definition beside it that was not: nobody can say which is meant. */
    private boolean differs(Line line, Item item) {
        var differing = NationalRow.of(item).entrySet().stream()
                .filter(element -> line.fields().has(element.getKey()))
                .filter(element ->
                        !says(line, element.getKey(), element.getValue().strip()))
                .toList();
        differing.forEach(element -> findings.add(
                line.number(), "/" + element.getKey(), FindingCode.EXCHANGE_DIFFERS, value(line, element.getKey())));
        return !differing.isEmpty();
    }

    private static boolean says(Line line, String name, String value) {
        return text(line, name).equals(value) || value(line, name).equals(value);
    }

    private @Nullable Department owner(Line line, Item item) {
        var code = value(line, NationalRow.DEPT_CODE);
        var region = value(line, NationalRow.DEPT_AREA_CODE);
        return item.departmentName() == null || region.isEmpty()
                ? null
                : Department.of(item.department(), code, item.departmentName(), region);
    }

    /** What a cell says, without the apostrophe that keeps spreadsheets from taking it for a formula. */
    private static String value(Line line, String name) {
        return NationalRow.unquoted(text(line, name));
    }

    private static String text(Line line, String name) {
        return line.fields().path(name).asString("").strip();
    }
}
