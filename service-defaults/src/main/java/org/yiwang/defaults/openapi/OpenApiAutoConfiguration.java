package org.yiwang.defaults.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
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
import tools.jackson.databind.json.JsonMapper;

/** The common part of all services' OpenAPI documents. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class OpenApiAutoConfiguration {

    static {
        ModelResolver.enumsAsRef = true;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class, Limit.class, Cursor.class, IfMatch.class, Language.class, ServerWebExchange.class);
    }

    @Bean
    SharedDescription sharedDescription() {
        return new SharedDescription();
    }

    @Bean
    OpenToExtension openToExtension() {
        return new OpenToExtension();
    }

    @Bean
    Examples openApiExamples(JsonMapper json) {
        return new Examples(json);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    SharedArguments sharedArguments() {
        return new SharedArguments();
    }
}
