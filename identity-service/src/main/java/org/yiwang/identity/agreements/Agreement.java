package org.yiwang.identity.agreements;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person agrees that messages about cases are served when they enter the inbox.
 *
 * @param since when the agreement in force was given; null if there is none
 * @param history the latest first, at most a hundred
 */
@Schema(name = "ElectronicService")
record Agreement(boolean agrees, @Nullable Instant since, List<Period> history) {

    static final int MOST = 100;

    /** From when until when the person agreed; without an end it is in force. */
    @Schema(name = "ElectronicServicePeriod")
    record Period(Instant agreedAt, @Nullable Instant withdrawnAt) {

        boolean inForce() {
            return withdrawnAt == null;
        }
    }

    static Agreement of(List<Period> history) {
        var since = history.stream()
                .filter(Period::inForce)
                .map(Period::agreedAt)
                .findFirst()
                .orElse(null);
        return new Agreement(since != null, since, history);
    }
}
