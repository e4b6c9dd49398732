package org.yiwang.identity.accounts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hash of identity numbers with the configured key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountsProperties.class)
class AccountsConfig {

    @Bean
    NumberHash numberHash(AccountsProperties properties) {
        return new NumberHash(properties.hashKey());
    }
}
