package org.yiwang.catalog.lifeevents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Audience;
import org.yiwang.catalog.items.Elements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A life event as everybody reads it, in one language. */
@Schema(name = "LifeEventPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LifeEventPage(
        UUID id,
        String code,
        long version,
        String name,
        String summary,
        UUID department,
        String region,
        List<Audience> audience,
        List<LifeEvent.Part> parts,
        @Nullable List<Elements.Situation<String>> situations,
        Instant publishedAt) {

    static LifeEventPage of(LifeEventRepository.Kept kept, JsonNode localised, JsonMapper json) {
        var page = (ObjectNode) localised;
        page.remove(List.of("fields", "materials"));
        page.put("version", kept.version())
                .put("publishedAt", kept.publishedAt().toString());
        return json.treeToValue(page, LifeEventPage.class);
    }
}
