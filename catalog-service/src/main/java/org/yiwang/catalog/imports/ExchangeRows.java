package org.yiwang.catalog.imports;

import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemCode;
import org.yiwang.catalog.items.ItemType;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.texts.Text;

/** Rows of the national exchange's item list ({@code itemCode, name, areaCode, department, deptCode, taskType}). */
final class ExchangeRows {

    private final Findings findings;

    ExchangeRows(Findings findings) {
        this.findings = findings;
    }

    static boolean isOne(Line line) {
        return line.fields().has("itemCode");
    }

    /** A LISTED item; codes that do not conform are reported and kept as they are. */
    @Nullable
    ItemLine read(Line line) {
        var code = line.text("itemCode");
        var name = line.text("name");
        var area = line.text("areaCode");
        var department = line.text("department");
        boolean complete = findings.code(line.number(), "/itemCode", code)
                & findings.name(line.number(), "/name", name)
                & findings.name(line.number(), "/department", department)
                & isRegion(line, area);
        if (!complete || code == null || name == null || area == null || department == null) {
            return null;
        }
        if (!ItemCode.conforms(code, area)) {
            findings.add(line.number(), "/itemCode", FindingCode.ITEM_CODE_FORMAT, code);
        }
        var owner = Department.of(Department.idOf(area, department), ownerCode(line), Text.chinese(department), area);
        var item = Item.listed(ItemLine.idOf(area, code), code, name, owner.id(), area, typeOf(line));
        return new ItemLine(line.number(), item, owner, line, ItemLine.Form.EXCHANGE);
    }

    private String ownerCode(Line line) {
        var given = line.text("deptCode");
        var code = given == null ? "" : given;
        findings.creditCode(line.number(), "/deptCode", code);
        return code;
    }

    private boolean isRegion(Line line, @Nullable String area) {
        if (area != null && RegionCode.isWellFormed(area)) {
            return true;
        }
        findings.add(line.number(), "/areaCode", FindingCode.REGION_CODE_FORMAT, area);
        return false;
    }

    private @Nullable ItemType typeOf(Line line) {
        var number = line.text("taskType");
        var type = number == null ? null : ItemType.ofNumber(number).orElse(null);
        if (type == null) {
            findings.add(line.number(), "/taskType", FindingCode.ITEM_TYPE_UNKNOWN, number);
        } else if (type != ItemType.PERMIT) {
            findings.add(line.number(), "/taskType", FindingCode.ITEM_NO_LICENCE, number);
        }
        return type;
    }
}
