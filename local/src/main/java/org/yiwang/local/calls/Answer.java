package org.yiwang.local.calls;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back: the status, the headers and the whole body. */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The header's first value, or nothing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /** The code of a problem: the last part of its type. */
    public String problem() {
        var type = json().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** This answer, unless its status is another. */
    public Answer must(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer(this, expected);
        }
        return this;
    }
}
