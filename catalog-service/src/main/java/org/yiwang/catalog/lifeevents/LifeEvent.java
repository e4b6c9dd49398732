package org.yiwang.catalog.lifeevents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
        @NotNull UUID id,
        @NotBlank @Size(max = 100) String code,
        @NotNull Text name,
        @NotNull Text summary,
        @NotNull UUID department,
        @NotBlank String region,
        @NotEmpty List<Audience> audience,
        @NotNull @Valid List<@NotNull Part> parts,
        @Nullable List<Elements.Situation<Text>> situations,
        @Nullable Map<String, List<Place>> fields,
        @Nullable Map<String, List<Place>> materials) {

    /** An item in a life event; {@code when} says in which situation it is part of it. */
    @Schema(name = "LifeEventPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @NotBlank @Size(max = 60) String code,
            @NotNull UUID item,
            Elements.@Nullable When when,
            @Nullable @Valid List<@NotNull Dependency> after) {

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
            @NotBlank String part,
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
