package org.yiwang.local.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What a token endpoint answers; RFC 6749, section 5.1. */
public record Tokens(
        @JsonProperty("access_token") String access,
        @JsonProperty("refresh_token") @Nullable String refresh,
        @JsonProperty("id_token") @Nullable String id,
        @JsonProperty("expires_in") long seconds) {}
