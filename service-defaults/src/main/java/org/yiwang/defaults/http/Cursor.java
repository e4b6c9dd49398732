package org.yiwang.defaults.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The key of the last row seen, opaque to callers; a handler's {@code @Nullable Cursor} is the parameter {@code after}. */
public record Cursor(List<String> values) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Stream.of(keys).map(Object::toString).toList());
    }

    /** Reads what {@link #encode()} gave; anything else is a {@link BadCursor}. */
    public static Cursor decode(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            return new Cursor(List.of(JSON.readValue(bytes, String[].class)));
        } catch (IllegalArgumentException | NullPointerException | JacksonException bad) {
            throw new BadCursor();
        }
    }

    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    }

    public String text(int key) {
        return read(key, text -> text);
    }

    public UUID uuid(int key) {
        return read(key, UUID::fromString);
    }

    public Instant instant(int key) {
        return read(key, Instant::parse);
    }

    public long number(int key) {
        return read(key, Long::parseLong);
    }

    private <T> T read(int key, Function<String, T> reader) {
        try {
            return reader.apply(values.get(key));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException bad) {
            throw new BadCursor();
        }
    }
}
