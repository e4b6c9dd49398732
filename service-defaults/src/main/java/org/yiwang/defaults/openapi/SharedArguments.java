package org.yiwang.defaults.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Limit;

/** Names operations, and describes the handler arguments that are read from the request by their type. */
final class SharedArguments implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(name(handler));
        for (var parameter : handler.getMethodParameters()) {
            var type = parameter.getParameterType();
            if (type == Limit.class) {
                operation.addParametersItem(limit());
            } else if (type == Cursor.class) {
                operation.addParametersItem(
                        query("after", "The next of the page before").schema(new StringSchema()));
            } else if (type == IfMatch.class) {
                operation.addParametersItem(ifMatch());
            } else if (type == ServerWebExchange.class && handler.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(idempotencyKey());
            }
        }
        return operation;
    }

    /** {@code ItemController.list} is {@code itemList}: unique over all services, as generated clients need it. */
    private static String name(HandlerMethod handler) {
        var noun = handler.getBeanType().getSimpleName().replace("Controller", "");
        var verb = handler.getMethod().getName();
        return StringUtils.uncapitalize(noun) + (verb.equalsIgnoreCase(noun) ? "" : StringUtils.capitalize(verb));
    }

    private static Parameter limit() {
        var schema = new IntegerSchema()
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(Limit.MAX))
                ._default(Limit.DEFAULT);
        return query("limit", "Items per page").schema(schema);
    }

    private static Parameter ifMatch() {
        return new Parameter()
                .in("header")
                .name("If-Match")
                .required(true)
                .description("The ETag acted upon (RFC 9110)")
                .schema(new StringSchema().example("\"3\""));
    }

    /** Whoever creates or acts reads the key from its exchange, and refuses to go on without. */
    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(true)
                .description("New for every action, such as a UUID; kept 24 hours (IETF httpapi draft)")
                .schema(new StringSchema().maxLength(255));
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description);
    }
}
