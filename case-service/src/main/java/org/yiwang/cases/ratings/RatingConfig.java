package org.yiwang.cases.ratings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of ratings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RatingProperties.class)
class RatingConfig {}
