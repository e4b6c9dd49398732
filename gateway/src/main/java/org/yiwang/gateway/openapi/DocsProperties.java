package org.yiwang.gateway.openapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The page to try the API.
 *
 * @param client the public OAuth client its sign-in uses; none if empty
 */
@ConfigurationProperties("yiwang.gateway.docs")
public record DocsProperties(@DefaultValue("") String client) {}
