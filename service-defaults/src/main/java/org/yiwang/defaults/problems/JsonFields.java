package org.yiwang.defaults.problems;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.CollectedProblem;
import tools.jackson.databind.exc.DeferredBindingException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The fields Jackson could not bind, as pointers with a reason. */
final class JsonFields {

    private JsonFields() {}

    static List<FieldError> of(DatabindException error) {
        return error instanceof DeferredBindingException several
                ? several.getProblems().stream().map(JsonFields::of).distinct().toList()
                : List.of(one(error));
    }

    private static FieldError of(CollectedProblem problem) {
        if (problem.getMessage().startsWith("Unknown property")) {
            return new FieldError(pointer(problem.getPath()), "unknown");
        }
        return wrong(pointer(problem.getPath()), raw(problem.getTargetType()));
    }

    private static FieldError one(DatabindException error) {
        var pointer = pointer(error.getPath());
        return switch (error) {
            case UnrecognizedPropertyException _ -> new FieldError(pointer, "unknown");
            case InvalidFormatException format -> wrong(pointer, format.getTargetType());
            case MismatchedInputException mismatch -> wrong(pointer, mismatch.getTargetType());
            default -> new FieldError(pointer, "invalid");
        };
    }

    private static FieldError wrong(String pointer, @org.jspecify.annotations.Nullable Class<?> target) {
        if (target == null) {
            return new FieldError(pointer, "invalid");
        }
        if (target.isEnum()) {
            var values =
                    Stream.of(target.getEnumConstants()).map(Object::toString).toList();
            return new FieldError(pointer, "one-of", String.join(", ", values));
        }
        return new FieldError(pointer, "type." + type(target));
    }

    private static String type(Class<?> target) {
        if (target == String.class) {
            return "text";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "boolean";
        }
        if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
            return "number";
        }
        if (target.isArray() || Iterable.class.isAssignableFrom(target)) {
            return "list";
        }
        return switch (target.getSimpleName()) {
            case "UUID" -> "uuid";
            case "Instant", "OffsetDateTime" -> "instant";
            case "LocalDate" -> "date";
            default -> "object";
        };
    }

    private static @org.jspecify.annotations.Nullable Class<?> raw(@org.jspecify.annotations.Nullable JavaType type) {
        return type == null ? null : type.getRawClass();
    }

    private static String pointer(JsonPointer path) {
        return path.toString();
    }

    private static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            var name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? step.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
