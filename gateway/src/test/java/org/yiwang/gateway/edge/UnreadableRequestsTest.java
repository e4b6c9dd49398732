package org.yiwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.Upstream;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class UnreadableRequestsTest {

    @LocalServerPort
    int port;

    @BeforeEach
    void forget() {
        Upstream.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /v1/items HTTP/9.9.9\r\n\r\n",
                "GET /v1/items HTTP/1.1\r\nno colon\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedAsAProblemAndTheConnectionClosed(String bytes) throws IOException {
        var answer = answer(bytes);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\r\nconnection: close\r\n");
        problem(answer, 400, "bad-request", "无法识别的请求");
        assertThat(Upstream.reached("/v1/items")).isFalse();
    }

    @Test
    void headersThatAreTooLargeAreRefusedAsAProblem() throws IOException {
        var answer = answer("GET /v1/items HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(17_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431 ");
        problem(answer, 431, "headers-too-large", "请求头过大");
        assertThat(Upstream.reached("/v1/items")).isFalse();
    }

    @Test
    void anAddressThatIsTooLongIsRefusedAsAProblem() throws IOException {
        var answer = answer("GET /v1/items?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 414 ");
        problem(answer, 414, "uri-too-long", "请求地址过长");
    }

    private static void problem(String answer, int status, String code, String title) {
        assertThat(answer).contains("\r\ncontent-type: application/problem+json\r\n", "nosniff");
        var body = JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(body.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("title").asString()).isEqualTo(title);
        assertThat(body.path("detail").asString()).isNotEmpty();
    }

    /** Everything the gateway says before it closes the connection. */
    private String answer(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
