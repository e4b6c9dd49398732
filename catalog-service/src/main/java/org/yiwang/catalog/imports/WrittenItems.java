package org.yiwang.catalog.imports;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.checks.Checks;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemCode;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.texts.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Items written out in full, in the editing form; taken if no check keeps them from their depth. */
final class WrittenItems {

    private final ObjectReader reader;
    private final Findings findings;

    WrittenItems(JsonMapper json, Findings findings) {
        this.reader = json.readerFor(Item.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.findings = findings;
    }

    @Nullable
    ItemLine read(Line line) {
        try {
            Item item = reader.readValue(line.fields());
            return isComplete(line.number(), item) && isPublishable(line.number(), item)
                    ? new ItemLine(line.number(), item, null, null, ItemLine.Form.WRITTEN)
                    : null;
        } catch (DatabindException wrong) {
            findings.add(line.number(), pointer(wrong), FindingCode.BAD_ELEMENT, wrong.getOriginalMessage());
        } catch (JacksonException wrong) {
            findings.add(line.number(), "", FindingCode.BAD_ELEMENT, wrong.getOriginalMessage());
        }
        return null;
    }

    private boolean isComplete(int line, Item item) {
        boolean complete = has(line, "/id", item.id())
                & has(line, "/department", item.department())
                & has(line, "/depth", item.depth())
                & findings.code(line, "/code", item.code())
                & isText(line, "/name", item.name())
                & isRegion(line, item.region());
        if (complete && !ItemCode.conforms(item.code(), item.region())) {
            findings.add(line, "/code", FindingCode.ITEM_CODE_FORMAT, item.code());
        }
        return complete;
    }

    private boolean isPublishable(int line, Item item) {
        var blocking = Checks.blocking(item);
        blocking.forEach(finding -> findings.add(line, finding));
        return blocking.isEmpty();
    }

    private boolean has(int line, String pointer, @Nullable Object element) {
        if (element == null) {
            findings.add(line, pointer, FindingCode.MISSING, null);
        }
        return element != null;
    }

    private boolean isText(int line, String pointer, @Nullable Text text) {
        return text == null
                ? has(line, pointer, null)
                : findings.name(line, pointer + "/zh-CN", text.zh()) & findings.name(line, pointer + "/en", text.en());
    }

    private boolean isRegion(int line, @Nullable String region) {
        if (region != null && RegionCode.isWellFormed(region)) {
            return true;
        }
        findings.add(line, "/region", FindingCode.REGION_CODE_FORMAT, region);
        return false;
    }

    private static String pointer(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
