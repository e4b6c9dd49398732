package org.yiwang.defaults.openapi;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.keycloak.Actor;

/** The common part of all services' OpenAPI documents. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class, Limit.class, Cursor.class, IfMatch.class, Language.class, ServerWebExchange.class);
    }

    @Bean
    SharedDescription sharedDescription() {
        return new SharedDescription();
    }

    @Bean
    SharedArguments sharedArguments() {
        return new SharedArguments();
    }
}
