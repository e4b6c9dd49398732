package org.yiwang.cases.trail;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something written with an event, or the form, as it is kept: sealed, with the salt of its digest. */
public record SideText(String name, ByteBuffer salt, ByteBuffer sealed) {

    private static final Set<String> HANDING_IN = Set.of("SUBMIT", "SUPPLY");

    /** The event whose data holds the digest of the form as it is now; none if the last that handed in tells none. */
    public static Optional<TrailEvent> handedIn(List<TrailEvent> events) {
        return events.stream()
                .filter(event -> HANDING_IN.contains(event.action()))
                .reduce((_, later) -> later)
                .filter(event -> !event.data().getOrDefault("formDigest", "").isEmpty());
    }
}
