package org.yiwang.defaults.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request is refused; status and code are here, the words in {@code problems*.properties}. */
public class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final List<Object> args;
    private final transient List<FieldError> errors = new java.util.ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    public ProblemException(HttpStatus status, String code, Object... args) {
        super(code, null, false, status.is5xxServerError());
        this.status = status;
        this.code = code;
        this.args = List.of(args);
    }

    /** Names the invalid fields, all of them at once. */
    public final ProblemException errors(List<FieldError> found) {
        errors.addAll(found);
        return this;
    }

    public final ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Adds an extension member to the problem. */
    public final ProblemException property(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public final HttpStatus status() {
        return status;
    }

    public final String code() {
        return code;
    }

    public final List<Object> args() {
        return args;
    }

    public final List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public final Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public final Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
