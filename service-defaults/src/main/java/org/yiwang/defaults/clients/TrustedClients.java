package org.yiwang.defaults.clients;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.yiwang.defaults.observability.Trace;
import reactor.core.publisher.Mono;

/** One client per configured service: token, trace, time limit, circuit breaker. */
final class TrustedClients implements ServiceClients {

    private final Map<String, WebClient> clients;

    TrustedClients(ClientsProperties settings, WebClient.Builder http, CircuitBreakerRegistry breakers, String module) {
        var tokens = new ServiceTokens(
                settings, module, settings.services().keySet(), http.clone().build());
        this.clients = settings.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        service -> http.clone()
                                .baseUrl(service.getValue().toString())
                                .filter(limited(breakers.circuitBreaker(service.getKey()), settings.timeout()))
                                .filter((request, next) -> tokens.forCalling(service.getKey())
                                        .flatMap(token -> send(request, token, next)))
                                .build()));
    }

    @Override
    public WebClient of(String service) {
        return Objects.requireNonNull(clients.get(service), () -> "No address is configured for " + service);
    }

    @Override
    public <T> T of(String service, Class<T> type) {
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(of(service)))
                .build()
                .createClient(type);
    }

    private static org.springframework.web.reactive.function.client.ExchangeFilterFunction limited(
            CircuitBreaker breaker, Duration timeout) {
        return (request, next) -> next.exchange(request)
                .timeout(timeout)
                .flatMap(TrustedClients::counted)
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    /** A 5xx is a failure of the callee and counts for the breaker. */
    private static Mono<ClientResponse> counted(ClientResponse response) {
        return response.statusCode().is5xxServerError() ? response.createError() : Mono.just(response);
    }

    private static Mono<ClientResponse> send(ClientRequest request, String token, ExchangeFunction next) {
        return Mono.deferContextual(context -> {
            var trace = Trace.of(context);
            var sent = ClientRequest.from(request).headers(headers -> headers.setBearerAuth(token));
            if (trace != null) {
                sent.header(Trace.HEADER, trace.child().parent());
            }
            return next.exchange(sent.build());
        });
    }
}
