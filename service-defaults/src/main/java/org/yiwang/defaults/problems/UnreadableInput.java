package org.yiwang.defaults.problems;

import java.util.List;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Input that could not be read: broken JSON, wrong types, unknown fields, missing or malformed parameters. */
final class UnreadableInput {

    private UnreadableInput() {}

    static ProblemException of(ServerWebInputException error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DatabindException binding -> {
                    return new ProblemException(HttpStatus.BAD_REQUEST, "bad-fields").errors(JsonFields.of(binding));
                }
                case JacksonException _ -> {
                    return new ProblemException(HttpStatus.BAD_REQUEST, "bad-json");
                }
                case DataBufferLimitException _ -> {
                    return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "content-too-large");
                }
                default -> {}
            }
        }
        return parameter(error);
    }

    private static ProblemException parameter(ServerWebInputException error) {
        if (error instanceof MissingRequestValueException missing) {
            return parameter(missing.getName(), "required");
        }
        var parameter = error.getMethodParameter();
        var inner = NestedExceptionUtils.getMostSpecificCause(error);
        if (inner instanceof ProblemException known) {
            return known;
        }
        if (parameter != null
                && parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class)) {
            return new ProblemException(HttpStatus.BAD_REQUEST, "body-missing");
        }
        var name = parameter == null ? null : ParameterNames.of(parameter);
        return name == null ? new ProblemException(HttpStatus.BAD_REQUEST, "bad-request") : parameter(name, "invalid");
    }

    private static ProblemException parameter(String name, String code) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", name)
                .errors(List.of(new FieldError("?" + name, code)));
    }
}
