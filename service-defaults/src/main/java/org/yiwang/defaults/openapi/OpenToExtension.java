package org.yiwang.defaults.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.ReaderKind;

/** Says with each operation, as {@code x-open-to}, what the authorisation matrix expects of it. */
final class OpenToExtension implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var expected = expected(handler);
        if (expected != null) {
            Map<String, List<String>> kinds = new LinkedHashMap<>();
            kinds.put("value", names(expected.value()));
            if (expected.withTheirOwn().length > 0) {
                kinds.put("withTheirOwn", names(expected.withTheirOwn()));
            }
            operation.addExtension("x-open-to", kinds);
        }
        return operation;
    }

    private static @Nullable OpenTo expected(HandlerMethod handler) {
        var ofMethod = handler.getMethodAnnotation(OpenTo.class);
        return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OpenTo.class);
    }

    private static List<String> names(ReaderKind[] kinds) {
        return Arrays.stream(kinds).map(ReaderKind::name).toList();
    }
}
