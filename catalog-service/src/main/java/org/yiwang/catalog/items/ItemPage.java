package org.yiwang.catalog.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.offers.Adopts;
import org.yiwang.catalog.offers.Offer;
import org.yiwang.catalog.offers.Origin;
import org.yiwang.catalog.regions.Level;
import tools.jackson.databind.JsonNode;

/** An item as everybody reads it, in one language; {@code version} says which. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemPage(
        UUID id,
        String code,
        long version,
        String name,
        @Nullable String summary,
        UUID department,
        String departmentName,
        String region,
        @Nullable ItemType type,
        Depth depth,
        @Nullable HandlingType handlingType,
        @Nullable List<Audience> audience,
        @Nullable List<Topic> topics,
        @Nullable List<Elements.LegalBasis<String>> legalBasis,
        @Nullable Map<LimitKind, Elements.TimeLimit<String>> limits,
        Elements.@Nullable Visits<String> visits,
        Elements.@Nullable Fee<String> fee,
        Elements.@Nullable Result<String> result,
        @Nullable OnOverdue onOverdue,
        @Nullable List<Elements.Material<String>> materials,

        @Schema(description = "JSON Schema 2020-12; x-order: the order of the fields, x-sensitive: kept secret")
        @Nullable
        JsonNode form,

        @Nullable List<Elements.Channel<String>> channels,
        @Nullable String hours,
        Elements.@Nullable Contact contact,
        @Nullable List<Elements.Faq<String>> faqs,
        @Nullable String powerListEntry,
        Elements.@Nullable Exercise exercise,
        @Nullable Level handlingArea,
        @Nullable List<Elements.Situation<String>> situations,
        Elements.@Nullable Procedure<String> procedure,
        @Nullable List<Elements.Remedy<String>> remedies,
        @Nullable String overdueBasis,
        Elements.@Nullable SignIn signIn,
        @Nullable Offer offer,
        @Nullable Adopts adopts,
        @Nullable Map<String, Origin> provenance,
        Instant publishedAt,
        @Nullable Instant retiredAt,
        List<Action> actions) {}
