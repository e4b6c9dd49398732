package org.yiwang.identity.windows;

import org.jspecify.annotations.Nullable;
import org.yiwang.identity.mandates.Mandate;
import org.yiwang.identity.mandates.Role;
import org.yiwang.keycloak.Applicant;

/**
 * For whom somebody who is present may act.
 *
 * @param right by which he may, and {@code role} what he is there, of an organisation
 */
record Principal(
        Applicant applicant,
        String name,
        Mandate.Kind right,
        @Nullable Role role) {}
