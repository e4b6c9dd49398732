package org.yiwang.catalog.lifeevents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Audience;
import org.yiwang.catalog.items.Elements;
import org.yiwang.catalog.texts.Text;

/**
 * A life event in both languages.
 *
 * @param department who leads it
 * @param situations questions of its own that decide which parts apply
 * @param fields fields of several parts that are one and are asked once, by the name they get
 * @param materials materials of several parts that are one and are given once, by the code they get
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LifeEvent(
        UUID id,
        String code,
        Text name,
        Text summary,
        UUID department,
        String region,
        List<Audience> audience,
        List<Part> parts,
        @Nullable List<Elements.Situation<Text>> situations,
        @Nullable Map<String, List<Place>> fields,
        @Nullable Map<String, List<Place>> materials) {

    /** An item in a life event; {@code when} says in which situation it is part of it. */
    @Schema(name = "LifeEventPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String code,
            UUID item,
            Elements.@Nullable When when,
            @Nullable List<Dependency> after) {

        List<Dependency> dependencies() {
            return Objects.requireNonNullElse(after, List.of());
        }
    }

    /**
     * Another part that has to be delivered first.
     *
     * @param fields fields of this part that the other's result answers
     * @param materials materials of this part that the other's result is
     */
    @Schema(name = "LifeEventDependency")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dependency(
            String part,
            @Nullable List<String> fields,
            @Nullable List<String> materials) {

        boolean answers(String field) {
            return fields != null && fields.contains(field);
        }

        boolean gives(String material) {
            return materials != null && materials.contains(material);
        }
    }

    /** A field or material of one part. */
    @Schema(name = "LifeEventPlace")
    record Place(String part, String name) {}

    List<Elements.Situation<Text>> questions() {
        return Objects.requireNonNullElse(situations, List.of());
    }

    Map<String, List<Place>> sharedFields() {
        return Objects.requireNonNullElse(fields, Map.of());
    }

    Map<String, List<Place>> sharedMaterials() {
        return Objects.requireNonNullElse(materials, Map.of());
    }
}
