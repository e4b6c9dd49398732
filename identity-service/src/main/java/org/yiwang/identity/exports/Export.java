package org.yiwang.identity.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What identity-service and the sign-on keep of a person.
 *
 * @param complete whether nothing was left out of the lists, each of which ends with its 5,000th entry
 * @param elsewhere where the person reads what other services keep
 */
record Export(
        Instant madeAt,
        boolean complete,
        ExportedPerson person,
        ExportedAccount account,
        List<ExportedMandate> mandates,
        List<ExportedClient> clients,
        List<ExportedConsent> consents,
        List<ExportedConsentedCase> consentedCases,
        List<ExportedAgreement> electronicService,
        List<ExportedAccess> accesses,
        List<String> elsewhere) {

    static final int MOST = 5_000;

    /**
     * The record of the person.
     *
     * @param number the whole identity number; null if none is kept, or one of before numbers were kept
     * @param numberRecordedAt when the number was
     * @param sameHuman the other accounts under that number
     * @param claimed the records made at windows that became this account's
     */
    record ExportedPerson(
            UUID id,
            @Nullable String name,
            int identityAssurance,
            @Nullable Instant registeredAt,
            @Nullable String number,
            @Nullable Instant numberRecordedAt,
            List<UUID> sameHuman,
            List<UUID> claimed) {

        @Override
        public String toString() {
            return "ExportedPerson[" + id + "]";
        }
    }

    /** The account at the sign-on. */
    record ExportedAccount(@Nullable String email, boolean emailVerified, String language) {}

    /** A mandate given or held, or a role in an organisation, which is one too. */
    record ExportedMandate(
            UUID id,
            String grantorKind,
            UUID grantor,
            @Nullable UUID agent,
            @Nullable String role,
            List<UUID> items,
            List<String> topics,
            LocalDate firstDay,
            LocalDate lastDay,
            String state,
            Instant givenAt,
            @Nullable Instant revokedAt) {}

    /** An application the person registered. */
    record ExportedClient(UUID id, String environment, String state, List<String> redirectUris, List<String> scopes) {}

    /** What the person let an application see; one without an end is in force. */
    record ExportedConsent(
            UUID id,
            UUID client,
            String purpose,
            List<String> data,
            Instant givenAt,
            @Nullable Instant endedAt) {}

    /** A case that an application was shown by a consent, or is not shown because the person withdrew that. */
    record ExportedConsentedCase(
            UUID consent,
            @JsonProperty("case") UUID caseId,
            @Nullable Instant shownSince,
            @Nullable Instant lastShownAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant givenAgainAt) {}

    /** From when until when the person agreed that what enters the inbox is served; without an end it is in force. */
    record ExportedAgreement(Instant agreedAt, @Nullable Instant withdrawnAt) {}

    /**
     * Somebody was shown something of the person.
     *
     * @param post in which an official read
     * @param client through which it was read
     */
    record ExportedAccess(
            UUID record,
            Instant at,
            String service,
            String kind,
            List<UUID> cases,
            @Nullable String post,
            @Nullable UUID mandate,
            @Nullable String client,
            @Nullable String purpose) {}
}
