package org.yiwang.defaults.clients;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.client.WebClient;

/** Clients of other services, when a token endpoint is configured. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration",
            "io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration"
        })
@ConditionalOnProperty("yiwang.clients.token-uri")
@EnableConfigurationProperties(ClientsProperties.class)
public class ClientsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ServiceClients serviceClients(
            ClientsProperties settings,
            WebClient.Builder http,
            CircuitBreakerRegistry breakers,
            @Value("${spring.application.name}") String module) {
        return new TrustedClients(settings, http, breakers, module);
    }
}
