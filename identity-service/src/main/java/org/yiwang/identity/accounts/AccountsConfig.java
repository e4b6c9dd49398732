package org.yiwang.identity.accounts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hash with the configured key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountsProperties.class)
class AccountsConfig {

    @Bean
    KeyedHash keyedHash(AccountsProperties properties) {
        return new KeyedHash(properties.hashKey());
    }
}
