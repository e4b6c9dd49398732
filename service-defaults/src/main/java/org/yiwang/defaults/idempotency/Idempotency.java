package org.yiwang.defaults.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.keycloak.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Reads the {@code Idempotency-Key} of a request (IETF httpapi draft). */
public final class Idempotency {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Idempotency() {}

    /** Builds the key of this request; the body is digested as the JSON it was read from, or as it is when bytes. */
    public static IdempotencyKey of(ServerWebExchange exchange, Actor actor, @Nullable Object body) {
        var request = exchange.getRequest();
        var key = request.getHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            throw new KeyMissing();
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw new KeyMalformed();
        }
        return new IdempotencyKey(
                actor.client(), actor.person(), request.getPath().value(), key, digest(bytes(body)));
    }

    private static byte[] bytes(@Nullable Object body) {
        return switch (body) {
            case null -> new byte[0];
            case byte[] raw -> raw;
            default -> JSON.writeValueAsBytes(body);
        };
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
