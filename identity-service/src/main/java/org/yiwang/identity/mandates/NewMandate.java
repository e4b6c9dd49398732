package org.yiwang.identity.mandates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Applicant;

/**
 * A mandate to be offered.
 *
 * @param grantor in whose name, one's own if absent
 * @param help whether the agent helps as village helper, in a post in a township or village
 * @param from the first day, today if absent
 * @param until the last day
 */
record NewMandate(
        @Nullable @Valid NewGrantor grantor,
        @NotNull @Valid NamedAgent agent,
        @NotNull @Valid NewScope scope,
        @Nullable Boolean help,
        @Nullable LocalDate from,
        @NotNull LocalDate until) {

    private static final int MOST = 50;

    boolean helps() {
        return Boolean.TRUE.equals(help);
    }

    /** In whose name it is given. */
    record NewGrantor(Applicant.@NotNull Kind kind, @NotNull UUID id) {

        Applicant applicant() {
            return new Applicant(kind, id);
        }
    }

    /** The agent: by the person's id, or by name and identity number, which are not repeated anywhere. */
    record NamedAgent(
            @Nullable UUID person,
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable @Size(max = 100) String number) {

        @Override
        public String toString() {
            return "NamedAgent[hidden]";
        }
    }

    /** Items and topics, at least one of either; or a role in the organisation, which is for every item. */
    record NewScope(
            @Nullable @Size(max = MOST) List<@NotNull UUID> items,
            @Nullable @Size(max = MOST) List<@NotNull @Size(max = MOST) String> topics,
            @Nullable Role role) {

        Mandate.Scope scope() {
            return new Mandate.Scope(items == null ? List.of() : items, topics == null ? List.of() : topics, role);
        }
    }
}
