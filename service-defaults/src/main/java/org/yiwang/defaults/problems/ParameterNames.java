package org.yiwang.defaults.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;

/** What callers call a handler's parameter. */
final class ParameterNames {

    private ParameterNames() {}

    static @Nullable String of(MethodParameter parameter) {
        var asked = AnnotatedElementUtils.getMergedAnnotation(parameter.getParameter(), RequestParam.class);
        return asked == null || asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
    }
}
