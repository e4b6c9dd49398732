package org.yiwang.defaults.idempotency;

import java.util.UUID;

/** Names one request of one actor through one client on one path, with the digest of its body. */
public record IdempotencyKey(String client, UUID actor, String path, String key, byte[] digest) {}
