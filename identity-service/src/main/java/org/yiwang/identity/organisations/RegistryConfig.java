package org.yiwang.identity.organisations;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Mono;

/** The way to the market-regulation registry, with a time limit and a circuit breaker of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
class RegistryConfig {

    @Bean
    RegistryClient marketRegistry(
            RegistryProperties settings, WebClient.Builder http, CircuitBreakerRegistry breakers) {
        var client = http.clone()
                .baseUrl(settings.url().toString())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.key())
                .filter(limited(breakers.circuitBreaker("market-registry"), settings.timeout()))
                .build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(RegistryClient.class);
    }

    private static ExchangeFilterFunction limited(CircuitBreaker breaker, Duration timeout) {
        return (request, next) -> next.exchange(request)
                .timeout(timeout)
                .flatMap(RegistryConfig::counted)
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    /** A 5xx is a failure of the registry and counts for the breaker. */
    private static Mono<ClientResponse> counted(ClientResponse response) {
        return response.statusCode().is5xxServerError() ? response.createError() : Mono.just(response);
    }
}
