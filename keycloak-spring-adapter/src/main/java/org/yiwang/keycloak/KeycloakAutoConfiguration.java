package org.yiwang.keycloak;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.ExceptionTranslationWebFilter;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** A lean resource server: tokens of one realm, borne or with a proof of their key, handlers' own rules, problems for refusals. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration"
        })
@EnableWebFluxSecurity
@EnableConfigurationProperties(KeycloakProperties.class)
public class KeycloakAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    VerifiedTokens verifiedTokens(KeycloakProperties settings, @Value("${spring.application.name:}") String name) {
        var audience = settings.serviceAudience();
        return VerifiedTokens.of(settings, audience == null ? name : audience);
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemAnswers problemAnswers(JsonMapper json) {
        return new ProblemAnswers(json);
    }

    @Bean
    @ConditionalOnMissingBean
    SeenProofs seenProofs() {
        return new SeenProofsInMemory(100_000);
    }

    @Bean
    @ConditionalOnMissingBean
    Proofs proofs(KeycloakProperties settings, SeenProofs seen) {
        return Proofs.of(settings, seen);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain leanChain(
            ServerHttpSecurity http, VerifiedTokens tokens, Proofs proofs, ProblemAnswers answers) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .addFilterAt(new TokenFilter(tokens, proofs, answers), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterAt(refusals(answers), SecurityWebFiltersOrder.EXCEPTION_TRANSLATION)
                .build();
    }

    private static ExceptionTranslationWebFilter refusals(ProblemAnswers answers) {
        var filter = new ExceptionTranslationWebFilter();
        filter.setAuthenticationEntryPoint(answers);
        filter.setAccessDeniedHandler(answers);
        return filter;
    }

    @Bean
    WebFluxRegistrations ruledHandlers(KeycloakProperties settings) {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RuledHandlerMapping(settings.openPackages(), Clock.systemUTC());
            }
        };
    }

    @Bean
    WebFluxConfigurer actorArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer arguments) {
                arguments.addCustomResolver(new ActorArgument());
            }
        };
    }
}
