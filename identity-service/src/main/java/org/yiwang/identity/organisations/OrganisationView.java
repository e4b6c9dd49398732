package org.yiwang.identity.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiwang.identity.mandates.Role;

/**
 * An organisation as somebody sees it who has a role in it.
 *
 * @param role the reader's
 */
record OrganisationView(UUID id, String code, String name, Role role, List<OrganisationLink> actions) {

    /** What this reader may do now in the organisation's name. */
    record OrganisationLink(Name name, String url, String method, List<String> needs) {

        /** Roles are the representative's to give, mandates the managers' too. */
        enum Name {
            GIVE_ROLE,
            GIVE_MANDATE
        }

        static OrganisationLink of(Name name) {
            return new OrganisationLink(name, "/v1/mandates", "POST", List.of("grantor", "agent", "scope", "until"));
        }
    }

    static OrganisationView of(Organisation organisation) {
        var actions = new ArrayList<OrganisationLink>();
        if (organisation.role() == Role.REPRESENTATIVE) {
            actions.add(OrganisationLink.of(OrganisationLink.Name.GIVE_ROLE));
        }
        if (organisation.role().givesMandates()) {
            actions.add(OrganisationLink.of(OrganisationLink.Name.GIVE_MANDATE));
        }
        return new OrganisationView(
                organisation.id(), organisation.code(), organisation.name(), organisation.role(), List.copyOf(actions));
    }
}
