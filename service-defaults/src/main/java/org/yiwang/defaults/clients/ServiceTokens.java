package org.yiwang.defaults.clients;

import java.util.Collection;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** This service's own tokens, one per called service (scope = the callee's module name), kept until they expire. */
final class ServiceTokens {

    private final ReactiveOAuth2AuthorizedClientManager manager;
    private final String module;

    ServiceTokens(ClientsProperties settings, String module, Collection<String> callees, WebClient http) {
        this.module = module;
        var registrations = new InMemoryReactiveClientRegistrationRepository(callees.stream()
                .map(callee -> registration(settings, module, callee))
                .toList());
        var tokens = new WebClientReactiveClientCredentialsTokenResponseClient();
        tokens.setWebClient(http);
        var found = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
                registrations, new InMemoryReactiveOAuth2AuthorizedClientService(registrations));
        found.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(tokens))
                .build());
        this.manager = found;
    }

    Mono<String> forCalling(String callee) {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(callee)
                .principal(module)
                .build();
        return manager.authorize(request).map(client -> client.getAccessToken().getTokenValue());
    }

    private static ClientRegistration registration(ClientsProperties settings, String module, String callee) {
        return ClientRegistration.withRegistrationId(callee)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientId(module)
                .clientSecret(settings.clientSecret())
                .tokenUri(settings.tokenUri())
                .scope(callee)
                .build();
    }
}
