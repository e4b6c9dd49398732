package org.yiwang.identity.consents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of one case under a consent: that its recipient was shown it, and whether the person still wants that (PIPL
 * Art. 15).
 *
 * @param shownSince null if the recipient was not shown it under this consent, because that was withdrawn before
 * @param withdrawnAt from when on the recipient is not shown it, under this consent or a later one, until it is given again
 * @param givenAgainAt when what was withdrawn was given again, the last time
 */
record ConsentedCase(
        @JsonProperty("case") UUID caseId,
        @Nullable Instant shownSince,
        @Nullable Instant lastShownAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant givenAgainAt) {

    boolean isWithdrawn() {
        return withdrawnAt != null && givenAgainAt == null;
    }
}
