package org.yiwang.gateway.sessions;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.stereotype.Component;

/** Session values in Redis as plain text with a letter for their type: nothing there can make an object of a class. */
@Component("springSessionDefaultRedisSerializer")
class SessionText implements RedisSerializer<Object> {

    @Override
    public byte[] serialize(@Nullable Object value) {
        var text = switch (value) {
            case null -> "";
            case String string -> "s" + string;
            case Long number -> "l" + number;
            case Integer number -> "i" + number;
            default -> throw new SerializationException("A session holds no " + value.getClass());
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        var text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        return switch (bytes[0]) {
            case 's' -> text;
            case 'l' -> Long.valueOf(text);
            case 'i' -> Integer.valueOf(text);
            default -> throw new SerializationException("Not a session value");
        };
    }
}
