package org.yiwang.cases.journey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.keycloak.TestTokens;

/** Speaks tus 1.0 as an upload client does. */
record Uploads(WebTestClient http) {

    static final MediaType PIECE = MediaType.parseMediaType("application/offset+octet-stream");

    ResponseSpec create(TestTokens who, UUID caseId, String name, String type, long length) {
        return http.post()
                .uri("/v1/documents")
                .headers(who)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Long.toString(length))
                .header(
                        "Upload-Metadata",
                        "case %s,filename %s,filetype %s"
                                .formatted(base64(caseId.toString()), base64(name), base64(type)))
                .exchange();
    }

    String created(TestTokens who, UUID caseId, String name, String type, long length) {
        var answer = create(who, caseId, name, type, length)
                .expectStatus()
                .isCreated()
                .returnResult(Void.class);
        return Objects.requireNonNull(answer.getResponseHeaders().getLocation()).toString();
    }

    ResponseSpec patch(TestTokens who, String location, long offset, byte[] bytes) {
        return http.method(HttpMethod.PATCH)
                .uri(location)
                .headers(who)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", Long.toString(offset))
                .contentType(PIECE)
                .bodyValue(bytes)
                .exchange();
    }

    UUID uploaded(TestTokens who, UUID caseId, String name, String type, byte[] bytes) {
        var location = created(who, caseId, name, type, bytes.length);
        patch(who, location, 0, bytes).expectStatus().isNoContent();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    static byte[] pdf(int length) {
        var bytes = new byte[length];
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (int i = head.length; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
