package org.yiwang.catalog.items;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Something the reader may do now, and where. */
record Action(Name name, String method, String url) {

    /** What there is to do with an item. */
    @Schema(name = "ItemActionName")
    enum Name {
        APPLY
    }

    static List<Action> of(Depth depth) {
        return depth == Depth.ONLINE ? List.of(new Action(Name.APPLY, "POST", "/v1/cases")) : List.of();
    }
}
