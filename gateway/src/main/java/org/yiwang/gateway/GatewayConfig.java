package org.yiwang.gateway;

import io.netty.channel.ChannelOption;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.reactive.function.client.WebClient;
import org.yiwang.gateway.redis.RedisContact;
import org.yiwang.gateway.sessions.SignInProperties;
import org.yiwang.keycloak.KeycloakProperties;
import org.yiwang.keycloak.Proofs;
import org.yiwang.keycloak.SeenProofs;
import org.yiwang.keycloak.SeenProofsInRedis;
import org.yiwang.keycloak.VerifiedTokens;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** What the parts of the gateway share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(KeycloakProperties.class)
class GatewayConfig {

    private static final int CONNECT_MILLIS = 2_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    VerifiedTokens verifiedTokens(KeycloakProperties settings) {
        return VerifiedTokens.of(settings, "gateway");
    }

    /** Nobody asks Redis before it was reached once; until then no proof is accepted. */
    @Bean
    SeenProofs seenProofs(ReactiveStringRedisTemplate redis, RedisContact contact) {
        var shared = new SeenProofsInRedis(redis, "gateway");
        return (proof, kept) -> contact.standing()
                ? shared.first(proof, kept)
                : Mono.error(new RedisConnectionFailureException("Redis was not reached yet"));
    }

    @Bean
    Proofs proofs(KeycloakProperties settings, SeenProofs seen) {
        return Proofs.of(settings, seen);
    }

    @Bean
    WebClient keycloakHttp(SignInProperties settings) {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .responseTimeout(settings.patience());
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    @Bean
    HttpClientCustomizer quickConnect() {
        return http -> http.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
    }
}
