package org.yiwang.cases.remedies;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of remedies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemedyProperties.class)
class RemedyConfig {}
