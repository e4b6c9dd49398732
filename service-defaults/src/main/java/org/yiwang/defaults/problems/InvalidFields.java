package org.yiwang.defaults.problems;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Fields that Bean Validation refused, all of them. */
final class InvalidFields {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "size"),
            Map.entry("Min", "min"),
            Map.entry("Max", "max"),
            Map.entry("Positive", "positive"),
            Map.entry("PositiveOrZero", "positive"),
            Map.entry("Pattern", "pattern"),
            Map.entry("Email", "email"));
    private static final Set<String> KNOWN = Set.copyOf(CODES.values());

    private InvalidFields() {}

    static ProblemException of(WebExchangeBindException error) {
        return problem(fields(error));
    }

    static ProblemException of(HandlerMethodValidationException error) {
        var found = new ArrayList<FieldError>();
        for (var result : error.getParameterValidationResults()) {
            found.addAll(result instanceof ParameterErrors body ? fields(body) : parameter(result));
        }
        return error.isForReturnValue()
                ? new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "internal")
                : problem(found);
    }

    private static ProblemException problem(List<FieldError> errors) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "bad-fields").errors(errors);
    }

    private static List<FieldError> fields(Errors errors) {
        return errors.getFieldErrors().stream()
                .map(field -> of(pointer(field.getField()), field.getCode(), violation(field)))
                .toList();
    }

    private static List<FieldError> parameter(ParameterValidationResult result) {
        var name = "?" + ParameterNames.of(result.getMethodParameter());
        return result.getResolvableErrors().stream()
                .map(error -> of(name, code(error), result.unwrap(error, ConstraintViolation.class)))
                .toList();
    }

    private static FieldError of(
            String pointer, @Nullable String constraint, @Nullable ConstraintViolation<?> violation) {
        var code = CODES.getOrDefault(String.valueOf(constraint), "invalid");
        if (violation == null || !KNOWN.contains(code)) {
            return new FieldError(pointer, code);
        }
        var attributes = violation.getConstraintDescriptor().getAttributes();
        return switch (code) {
            case "size" ->
                new FieldError(
                        pointer, code, String.valueOf(attributes.get("min")), String.valueOf(attributes.get("max")));
            case "min", "max" -> new FieldError(pointer, code, String.valueOf(attributes.get("value")));
            default -> new FieldError(pointer, code);
        };
    }

    private static @Nullable ConstraintViolation<?> violation(org.springframework.validation.FieldError field) {
        return field.contains(ConstraintViolation.class) ? field.unwrap(ConstraintViolation.class) : null;
    }

    private static @Nullable String code(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    private static String pointer(String path) {
        return "/" + path.replace("]", "").replace('[', '/').replace('.', '/');
    }
}
