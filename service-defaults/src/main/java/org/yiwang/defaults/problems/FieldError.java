package org.yiwang.defaults.problems;

import java.util.List;

/**
 * One invalid field of a request.
 *
 * @param pointer JSON pointer into the body (RFC 6901), or {@code ?name} for a query parameter
 * @param code key {@code field.<code>} of the localised text
 */
public record FieldError(String pointer, String code, List<Object> args) {

    public FieldError {
        args = List.copyOf(args);
    }

    public FieldError(String pointer, String code, Object... args) {
        this(pointer, code, List.of(args));
    }
}
