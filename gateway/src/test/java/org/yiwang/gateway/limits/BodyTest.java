package org.yiwang.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.web.reactive.function.BodyInserters;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;

@GatewayTest
class BodyTest {

    private static final int MIB = 1024 * 1024;
    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "李晓梅");

    @Autowired
    WebTestClient client;

    @BeforeEach
    void forget() {
        Upstream.forget();
    }

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedBeforeAServiceSeesIt() {
        call(HttpMethod.POST, "/v1/cases")
                .bodyValue(bytes(MIB + 1))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/content-too-large");
        assertThat(Upstream.reached("/v1/cases")).isFalse();
    }

    /** Who is cut off while still sending hears of it only now and then. */
    @RepeatedTest(20)
    void whoSendsSeveralTimesTooMuchHearsTheAnswerToo() {
        call(HttpMethod.POST, "/v1/cases")
                .bodyValue(bytes(8 * MIB))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
        call(HttpMethod.POST, "/v1/cases")
                .body(stream(128, 64 * 1024))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void aBodyWithoutLengthIsCutOffAtTheLimit() {
        call(HttpMethod.POST, "/v1/cases")
                .body(stream(20, 64 * 1024))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/content-too-large");
    }

    @Test
    void bodiesWithinTheLimitPass() {
        call(HttpMethod.POST, "/v1/cases")
                .bodyValue(bytes(MIB))
                .exchange()
                .expectStatus()
                .isOk();
        call(HttpMethod.POST, "/v1/cases")
                .body(stream(16, 64 * 1024))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anUploadMayBeLargerButNotWithoutEnd() {
        Upstream.at(
                "/v1/documents/1",
                (request, response) ->
                        request.receive().then(response.status(204).send()));
        call(HttpMethod.PATCH, "/v1/documents/1")
                .body(stream(512, 64 * 1024))
                .exchange()
                .expectStatus()
                .isNoContent();
        call(HttpMethod.PATCH, "/v1/documents/1")
                .body(stream(513, 64 * 1024))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
        call(HttpMethod.POST, "/v1/documents")
                .bodyValue(bytes(MIB + 1))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    private RequestBodySpec call(HttpMethod method, String path) {
        return client.method(method).uri(path).headers(CITIZEN).contentType(MediaType.APPLICATION_OCTET_STREAM);
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }

    private static org.springframework.web.reactive.function.BodyInserter<
                    ?, ? super org.springframework.http.client.reactive.ClientHttpRequest>
            stream(int parts, int length) {
        var factory = new DefaultDataBufferFactory();
        var body = Flux.range(0, parts).<DataBuffer>map(_ -> factory.wrap(bytes(length)));
        return BodyInserters.fromDataBuffers(body);
    }
}
