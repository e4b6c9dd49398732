package org.yiwang.gateway.problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A refusal of the gateway: status, code and headers; the words are in {@code problems*.properties} (RFC 9457). */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient HttpHeaders headers = new HttpHeaders();

    public Problem(HttpStatus status, String code) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** A problem that may be gone after the given number of seconds. */
    public static Problem passing(HttpStatus status, String code, long seconds) {
        return new Problem(status, code).with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    public Problem with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    HttpHeaders headers() {
        return headers;
    }
}
