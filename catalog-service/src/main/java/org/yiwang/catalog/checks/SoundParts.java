package org.yiwang.catalog.checks;

import java.util.Set;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An item without the elements whose parts are missing, so that the other elements can be looked at. */
final class SoundParts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SoundParts() {}

    /** What every item has stands empty where it is missing. */
    static Item of(Item item, Set<String> broken) {
        ObjectNode fields = JSON.valueToTree(item);
        fields.remove(broken);
        for (var always : Set.of("code", "region")) {
            fields.putIfAbsent(always, fields.stringNode(""));
        }
        fields.putIfAbsent("name", JSON.valueToTree(Text.chinese("")));
        fields.putIfAbsent("depth", fields.stringNode(Depth.LISTED.name()));
        return JSON.treeToValue(fields, Item.class);
    }
}
