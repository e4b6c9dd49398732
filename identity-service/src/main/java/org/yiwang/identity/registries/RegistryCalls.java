package org.yiwang.identity.registries;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.yiwang.defaults.problems.ProblemException;
import reactor.core.publisher.Mono;

/** Makes clients of registries, each with a time limit and a circuit breaker of its own. */
@Component
public class RegistryCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryCalls.class);

    private final WebClient.Builder http;
    private final CircuitBreakerRegistry breakers;

    RegistryCalls(WebClient.Builder http, CircuitBreakerRegistry breakers) {
        this.http = http;
        this.breakers = breakers;
    }

    /**
     * Where a registry is.
     *
     * @param name of its circuit breaker
     * @param key by which it knows this suite
     */
    public record Place(String name, URI url, String key, Duration timeout) {

        @Override
        public String toString() {
            return "Place[" + name + "]";
        }
    }

    /** Why something is not done: the registry does not confirm it, or does not answer. */
    public record Refusals(Supplier<ProblemException> notConfirmed, Supplier<ProblemException> away) {}

    /** An answer that confirms; what is empty or unknown there does not, and a silent registry is told of by its name. */
    public static <T> Mono<T> confirmed(String name, Mono<T> confirming, Refusals refusals) {
        return confirming
                .switchIfEmpty(Mono.error(refusals.notConfirmed()))
                .onErrorMap(
                        WebClientResponseException.NotFound.class,
                        _ -> refusals.notConfirmed().get())
                .onErrorMap(error -> !(error instanceof ProblemException), error -> {
                    LOG.warn(
                            "The {} does not answer: {}", name, error.getClass().getSimpleName());
                    return refusals.away().get();
                });
    }

    public <T> T of(Place place, Class<T> type) {
        var client = http.clone()
                .baseUrl(place.url().toString())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + place.key())
                .filter(limited(breakers.circuitBreaker(place.name()), place.timeout()))
                .build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(type);
    }

    private static ExchangeFilterFunction limited(CircuitBreaker breaker, Duration timeout) {
        return (request, next) -> next.exchange(request)
                .timeout(timeout)
                .flatMap(RegistryCalls::counted)
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    /** A 5xx is a failure of the registry and counts for the breaker. */
    private static Mono<ClientResponse> counted(ClientResponse response) {
        return response.statusCode().is5xxServerError() ? response.createError() : Mono.just(response);
    }
}
