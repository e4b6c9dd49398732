package org.yiwang.defaults.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

class RequestTimesTests {

    @RestController
    static class Letters {

        @GetMapping("/letters/{number}")
        Mono<String> letter(@PathVariable int number) {
            return Mono.delay(Duration.ofMillis(20)).thenReturn("letter " + number);
        }

        @GetMapping("/lost/{number}")
        Mono<String> lost() {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        }

        @GetMapping("/broken")
        Mono<String> broken() {
            return Mono.error(new IllegalStateException("broken"));
        }
    }

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RequestTimes times = new RequestTimes(meters);
    private final WebTestClient http =
            WebTestClient.bindToController(new Letters()).webFilter(times).build();

    @ParameterizedTest
    @CsvSource({
        "GET, /letters/7, GET, /letters/{number}, 200, SUCCESS",
        "GET, /letters/x, GET, /letters/{number}, 400, CLIENT_ERROR",
        "GET, /lost/7, GET, /lost/{number}, 404, CLIENT_ERROR",
        "GET, /broken, GET, /broken, 500, SERVER_ERROR",
        "GET, /nowhere, GET, UNKNOWN, 404, CLIENT_ERROR",
        "BREW, /broken, OTHER, UNKNOWN, 405, CLIENT_ERROR"
    })
    void aRequestIsTimedOnceByRouteAndAnswer(
            String sent, String path, String method, String uri, String status, String outcome) {
        http.method(HttpMethod.valueOf(sent)).uri(path).exchange().expectBody().returnResult();
        assertThat(timers()).hasSize(1);
        assertThat(timer(method, uri, status, outcome).count()).isEqualTo(1);
    }

    @Test
    void theTimeIsTheRequests() {
        http.get().uri("/letters/7").exchange().expectBody().returnResult();
        assertThat(timer("GET", "/letters/{number}", "200", "SUCCESS").totalTime(TimeUnit.MILLISECONDS))
                .isBetween(20.0, 5_000.0);
    }

    @Test
    void inventedPathsAndMethodsMakeNoFurtherTimers() {
        IntStream.range(0, 100)
                .forEach(number -> http.method(HttpMethod.valueOf("M" + number))
                        .uri("/nowhere/" + number)
                        .exchange()
                        .expectBody()
                        .returnResult());
        assertThat(timers()).hasSize(1);
        assertThat(timer("OTHER", "UNKNOWN", "404", "CLIENT_ERROR").count()).isEqualTo(100);
    }

    @Test
    void aRequestGivenUpBeforeItsAnswerIsCounted() {
        times.filter(exchange(), _ -> Mono.never()).subscribe().dispose();
        assertThat(timer("GET", "UNKNOWN", "UNKNOWN", "UNKNOWN").count()).isEqualTo(1);
    }

    @Test
    void anAnswerBrokenOffByEitherSideIsCountedWithItsStatus() {
        WebFilterChain begun = answering -> {
            answering.getResponse().setStatusCode(HttpStatus.PARTIAL_CONTENT);
            return answering.getResponse().setComplete();
        };
        times.filter(exchange(), answering -> begun.filter(answering).then(Mono.never()))
                .subscribe()
                .dispose();
        times.filter(exchange(), answering -> begun.filter(answering).then(Mono.error(new IllegalStateException())))
                .onErrorComplete()
                .subscribe();
        assertThat(timers()).hasSize(1);
        assertThat(timer("GET", "UNKNOWN", "206", "UNKNOWN").count()).isEqualTo(2);
    }

    private static MockServerWebExchange exchange() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/letters"));
    }

    private Timer timer(String method, String uri, String status, String outcome) {
        return meters.get(RequestTimes.NAME)
                .tags("method", method, "uri", uri, "status", status, "outcome", outcome)
                .timer();
    }

    private Collection<Timer> timers() {
        return meters.get(RequestTimes.NAME).timers();
    }
}
