package org.yiwang.identity.registries;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Mono;

/** Makes clients of registries, each with a time limit and a circuit breaker of its own. */
@Component
public class RegistryCalls {

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
