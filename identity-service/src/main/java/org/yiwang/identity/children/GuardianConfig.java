package org.yiwang.identity.children;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.identity.registries.RegistryCalls;

/** The way to the registry of guardians. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuardianProperties.class)
class GuardianConfig {

    @Bean
    GuardianClient guardianRegistry(GuardianProperties settings, RegistryCalls registries) {
        var place = new RegistryCalls.Place("guardian-registry", settings.url(), settings.key(), settings.timeout());
        return registries.of(place, GuardianClient.class);
    }
}
