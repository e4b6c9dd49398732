package org.yiwang.identity.mandates;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yiwang.identity.mandates.Mandate.State;
import org.yiwang.keycloak.Applicant;

/** Reads mandates from rows. */
public final class MandateRows {

    private MandateRows() {}

    public static Mandate read(Readable row) {
        var kind = Applicant.Kind.valueOf(get(row, "grantor_kind", String.class));
        var role = row.get("role", String.class);
        return new Mandate(
                get(row, "id", UUID.class),
                new Applicant(kind, get(row, "grantor", UUID.class)),
                row.get("agent", UUID.class),
                row.get("agent_name", String.class),
                Mandate.Kind.valueOf(get(row, "kind", String.class)),
                new Mandate.Scope(
                        List.of(get(row, "items", UUID[].class)),
                        List.of(get(row, "topics", String[].class)),
                        role == null ? null : Role.valueOf(role)),
                row.get("helper_post", UUID.class),
                get(row, "first_day", LocalDate.class),
                get(row, "last_day", LocalDate.class),
                State.valueOf(get(row, "state", String.class)),
                get(row, "given_at", Instant.class),
                row.get("settled_at", Instant.class),
                row.get("revoked_by", UUID.class),
                row.get("revoked_at", Instant.class),
                get(row, "version", Long.class));
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
