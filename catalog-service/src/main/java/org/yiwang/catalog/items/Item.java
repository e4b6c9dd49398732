package org.yiwang.catalog.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.offers.Adopts;
import org.yiwang.catalog.offers.Offer;
import org.yiwang.catalog.offers.Origin;
import org.yiwang.catalog.regions.Level;
import org.yiwang.catalog.texts.Text;
import tools.jackson.databind.JsonNode;

/** What one version of an item says, in both languages; only an ONLINE item has everything. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Item(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        UUID id,

        String code,
        Text name,
        @Nullable Text summary,
        UUID department,
        @Nullable Text departmentName,
        String region,
        @Nullable ItemType type,
        Depth depth,
        @Nullable HandlingType handlingType,
        @Nullable List<Audience> audience,
        @Nullable List<Topic> topics,
        @Nullable List<Elements.LegalBasis<Text>> legalBasis,
        @Nullable Map<LimitKind, Elements.TimeLimit<Text>> limits,
        Elements.@Nullable Visits<Text> visits,
        Elements.@Nullable Fee<Text> fee,
        Elements.@Nullable Result<Text> result,
        @Nullable OnOverdue onOverdue,
        @Nullable List<Elements.Material<Text>> materials,
        @Nullable JsonNode form,
        @Nullable List<Elements.Channel<Text>> channels,
        @Nullable Text hours,
        Elements.@Nullable Contact contact,
        @Nullable List<Elements.Faq<Text>> faqs,
        @Nullable String powerListEntry,
        Elements.@Nullable Exercise exercise,
        @Nullable Level handlingArea,
        @Nullable List<Elements.Situation<Text>> situations,
        Elements.@Nullable Procedure<Text> procedure,
        @Nullable List<Elements.Remedy<Text>> remedies,
        @Nullable Text overdueBasis,
        Elements.@Nullable SignIn signIn,
        @Nullable Offer offer,
        @Nullable Adopts adopts,
        @Nullable Map<String, Origin> provenance) {

    /** An item known by name, code and department only. */
    public static Item listed(
            UUID id, String code, String name, UUID department, String region, @Nullable ItemType type) {
        return new Item(
                id,
                code,
                Text.chinese(name),
                null,
                department,
                null,
                region,
                type,
                Depth.LISTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public Item of(Text department) {
        return new Item(
                id,
                code,
                name,
                summary,
                this.department,
                department,
                region,
                type,
                depth,
                handlingType,
                audience,
                topics,
                legalBasis,
                limits,
                visits,
                fee,
                result,
                onOverdue,
                materials,
                form,
                channels,
                hours,
                contact,
                faqs,
                powerListEntry,
                exercise,
                handlingArea,
                situations,
                procedure,
                remedies,
                overdueBasis,
                signIn,
                offer,
                adopts,
                provenance);
    }
}
