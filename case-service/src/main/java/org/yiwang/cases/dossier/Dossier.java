package org.yiwang.cases.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.materials.Material;
import org.yiwang.cases.people.Agent;
import org.yiwang.defaults.http.Language;
import org.yiwang.keycloak.Applicant;
import tools.jackson.databind.JsonNode;

/**
 * A whole case: where it stands, what it is about, what was entered and given.
 *
 * @param agent who entered it or appeared at the window in the applicant's name, if it was not the applicant
 * @param takenInAt the department at whose window it was taken in, if it was
 * @param remedy what kind of remedy it is, if it is one
 */
public record Dossier(
        @JsonUnwrapped CaseState state,
        DossierItem item,
        Named department,
        String region,
        DossierApplicant applicant,
        @Nullable Agent agent,
        @Nullable Named takenInAt,
        Contest.@Nullable Kind remedy,
        @Nullable String handlerName,
        Instant openedAt,
        @Nullable Instant submittedAt,
        boolean agreesToElectronicService,
        JsonNode form,
        List<Material> materials,
        @Nullable AskedFor supplement) {

    /** What the one supplement request asked for, by field or material, with the words on each. */
    public record AskedFor(List<Mark> wanted) {}

    /** A field or material and what is wrong with it. */
    public record Mark(String pointer, String note) {}

    /**
     * The item in the version applied for.
     *
     * @param inForce of a draft: the newer version to which it has to be renewed before it is handed in
     * @param preReview the lower level one of whose departments reviews first, if one does
     * @param retiredAt of a draft: since when the item can no longer be applied for
     */
    public record DossierItem(
            UUID id,
            int version,
            String code,
            String name,
            @Nullable String preReview,
            @Nullable Integer inForce,
            @Nullable Instant retiredAt) {

        static DossierItem of(ItemVersion item, Case cased, Language language) {
            return new DossierItem(
                    item.id(),
                    item.version(),
                    item.code(),
                    Objects.requireNonNull(language.of(item.name())),
                    item.preReview(),
                    cased.outdated() ? cased.inForce().version() : null,
                    cased.inForce().retiredAt());
        }
    }

    /** Something with a name. */
    public record Named(UUID id, String name) {}

    /** In whose name. */
    public record DossierApplicant(Applicant.Kind kind, UUID id, String name) {}
}
