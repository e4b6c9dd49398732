package org.yiwang.defaults.outbox;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Something that happened, to be told to other services; {@code key} is the aggregate's id and orders its facts. */
public record Fact(UUID id, String topic, String key, String type, Instant at, JsonNode data) {}
