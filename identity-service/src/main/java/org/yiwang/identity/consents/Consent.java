package org.yiwang.identity.consents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.clients.ClientName;
import org.yiwang.identity.clients.Scope;

/**
 * What a person let an integrator's client see and do, and for what (PIPL Art. 14 and 17).
 *
 * @param account of the person at Keycloak
 * @param client by whose id Keycloak keeps the consent
 * @param purpose as the client's owner said it when the consent was given
 */
record Consent(
        UUID id,
        UUID account,
        UUID client,
        ClientName name,
        String organisation,
        boolean hasLogo,
        String purpose,
        List<Scope> data,
        Instant givenAt,
        @Nullable Instant endedAt,
        @Nullable End endedBy) {

    /** The person withdrew it, or gave another one to the same client instead. */
    enum End {
        WITHDRAWAL,
        ANOTHER
    }
}
