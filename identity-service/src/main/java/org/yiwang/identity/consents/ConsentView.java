package org.yiwang.identity.consents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;
import org.yiwang.identity.clients.ClientLogo;
import org.yiwang.identity.clients.Scope;
import org.yiwang.identity.consents.Consent.End;

/**
 * A consent's receipt, as the person who gave it keeps it.
 *
 * @param purpose what the recipient said it is for
 * @param data what the recipient may see and do
 * @param endedAt from when on nothing more is shown to the recipient; null while it is in force
 */
record ConsentView(
        UUID id,
        Recipient recipient,
        String purpose,
        List<Scope> data,
        Instant givenAt,
        @Nullable Instant endedAt,
        @Nullable End endedBy) {

    /**
     * An integrator's application, by its client id and its name in the reader's language, whose it is, and where its logo
     * is shown from.
     */
    record Recipient(
            UUID client,
            String name,
            String organisation,
            @Nullable String logo) {}

    static ConsentView of(Consent consent, Language language) {
        var name = consent.name();
        var recipient = new Recipient(
                consent.client(),
                language.of(Map.of("zh-CN", name.zh(), "en", name.en())),
                consent.organisation(),
                consent.hasLogo() ? ClientLogo.path(consent.client()) : null);
        return new ConsentView(
                consent.id(),
                recipient,
                consent.purpose(),
                consent.data(),
                consent.givenAt(),
                consent.endedAt(),
                consent.endedBy());
    }
}
