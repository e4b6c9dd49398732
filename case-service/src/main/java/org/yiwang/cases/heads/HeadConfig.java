package org.yiwang.cases.heads;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys, read when the service starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HeadProperties.class)
class HeadConfig {

    @Bean
    HeadKeys headKeys(HeadProperties settings) {
        return new HeadKeys(settings.key(), settings.earlierKeys());
    }
}
