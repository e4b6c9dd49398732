package org.yiwang.defaults.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a sealed access: ids, codes and an instant; {@code number} counts the accesses of a subject at a service. */
public record AccessFact(
        UUID record,
        UUID subject,
        UUID reader,
        @Nullable String post,
        @Nullable UUID mandate,
        @Nullable String client,
        String kind,
        UUID resource,
        List<UUID> cases,
        @Nullable String purpose,
        Instant at,
        long number,
        String previous,
        String hash) {

    static AccessFact of(Seal seal) {
        var access = seal.access();
        return new AccessFact(
                access.record(),
                access.subject(),
                access.reader(),
                access.post(),
                access.mandate(),
                access.client(),
                access.kind(),
                access.resource(),
                access.cases(),
                access.purpose(),
                access.at(),
                seal.number(),
                seal.previous(),
                seal.hash());
    }

    /** The seal that was told of. */
    public Seal seal() {
        var access = new Access(record, subject, reader, post, mandate, client, kind, resource, cases, purpose, at);
        return new Seal(access, number, previous, hash);
    }
}
