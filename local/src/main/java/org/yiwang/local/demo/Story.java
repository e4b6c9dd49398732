package org.yiwang.local.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.site.Site;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What has happened to one case of the demo world: who applied for what, and each step with its age. */
record Story(String name, String citizen, UUID item, List<Step> steps) {

    /**
     * One action.
     *
     * @param ago how many working days ago
     * @param act the action's path below the case, or {@code draft} for the beginning
     * @param by who acts, the citizen himself if nobody is named
     * @param with the request's body
     */
    record Step(
            int ago,
            String act,
            @Nullable String by,
            @Nullable JsonNode with) {

        JsonNode body() {
            return with == null ? JsonNodeFactory.instance.objectNode() : with;
        }
    }

    static List<Story> all(Site site) {
        var file = site.root().resolve("local/src/main/data/cases.json");
        return JsonMapper.shared().readValue(file, new TypeReference<>() {});
    }
}
