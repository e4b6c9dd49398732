package org.yiwang.gateway.sessions;

import java.time.Instant;
import java.util.Map;

/** A sign-in that was started and waits for its callback: what must come back, and where to go then. */
record Beginning(
        String client,
        String state,
        String redirectUri,
        Map<String, String> attributes,
        String destination,
        Asked asked,
        Instant at) {}
