package org.yiwang.identity.organisations;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.identity.registries.RegistryCalls;

/** The way to the market-regulation registry. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
class RegistryConfig {

    @Bean
    RegistryClient marketRegistry(RegistryProperties settings, RegistryCalls registries) {
        var place = new RegistryCalls.Place("market-registry", settings.url(), settings.key(), settings.timeout());
        return registries.of(place, RegistryClient.class);
    }
}
