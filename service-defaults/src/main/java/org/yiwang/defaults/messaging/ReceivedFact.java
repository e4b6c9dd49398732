package org.yiwang.defaults.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A fact another service told; {@code source} is that service's module name. */
public record ReceivedFact(
        UUID id,
        String topic,
        String type,
        String source,
        String key,
        Instant at,
        @Nullable String trace,
        JsonNode data) {}
