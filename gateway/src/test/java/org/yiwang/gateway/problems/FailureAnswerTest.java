package org.yiwang.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisCommandTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.yiwang.gateway.testing.GatewayTest;

@GatewayTest
class FailureAnswerTest {

    @Autowired
    FailureAnswer failures;

    @Test
    void aSessionStoreThatDoesNotAnswerInTimeIsUnavailable() {
        var response = answered(new RedisCommandTimeoutException("too slow"));
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }

    @Test
    void nothingOfAnUnknownFailureIsTold() {
        var response = answered(new IllegalStateException("a secret of the inside"));
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(response.getBodyAsString().block())
                .contains("/problems/internal")
                .doesNotContain("secret");
    }

    private MockServerHttpResponse answered(Throwable failure) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/session"));
        failures.handle(exchange, failure).block(Duration.ofSeconds(5));
        return exchange.getResponse();
    }
}
