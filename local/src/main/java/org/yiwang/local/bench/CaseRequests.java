package org.yiwang.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** The requests of the benchmark as bytes: a read, a draft and the three actions of an {@code ON_THE_SPOT} case. */
record CaseRequests(String host, String citizen, String official, String draft, String decision) {

    byte[] read() {
        return ("GET /v1/me HTTP/1.1\r\n" + common(citizen) + "\r\n").getBytes(UTF_8);
    }

    byte[] draftOf(UUID key) {
        return post("/v1/cases", citizen, key, "", draft);
    }

    byte[] submission(String path, String etag) {
        return post(path + "/submission", citizen, UUID.randomUUID(), etag, "{}");
    }

    byte[] acceptance(String path, String etag) {
        return post(path + "/acceptance", official, UUID.randomUUID(), etag, "{}");
    }

    byte[] decision(String path, String etag) {
        return post(path + "/decision", official, UUID.randomUUID(), etag, decision);
    }

    private byte[] post(String path, String token, UUID key, String etag, String body) {
        String condition = etag.isEmpty() ? "" : "If-Match: " + etag + "\r\n";
        byte[] content = body.getBytes(UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\n" + common(token) + condition
                + "Idempotency-Key: " + key + "\r\nContent-Type: application/json\r\nContent-Length: "
                + content.length + "\r\n\r\n";
        return (head + body).getBytes(UTF_8);
    }

    private String common(String token) {
        return "Host: " + host + "\r\nAccept: application/json\r\nAccept-Language: en\r\nAuthorization: Bearer " + token
                + "\r\n";
    }
}
