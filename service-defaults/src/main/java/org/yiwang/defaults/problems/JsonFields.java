package org.yiwang.defaults.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** The path of an unknown property ends at its owner; its name is in the message only. */
    private static final Pattern UNKNOWN = Pattern.compile("Unknown property '(.*)' for type");

    private static final String NULL = "map `null` into";

    private JsonFields() {}

    /** The error's own field and those that reading on has found ({@link StrictJson}), in this order. */
    static List<FieldError> of(DatabindException error) {
        var further = Stream.of(error.getSuppressed())
                .filter(DeferredBindingException.class::isInstance)
                .map(DeferredBindingException.class::cast)
                .flatMap(several -> several.getProblems().stream())
                .map(JsonFields::of);
        var byPointer = new LinkedHashMap<String, FieldError>();
        Stream.concat(Stream.of(one(error)), further).forEach(field -> byPointer.putIfAbsent(field.pointer(), field));
        return List.copyOf(byPointer.values());
    }

    private static FieldError of(CollectedProblem problem) {
        var unknown = UNKNOWN.matcher(problem.getMessage());
        if (unknown.lookingAt()) {
            return new FieldError(pointer(problem.getPath().appendProperty(unknown.group(1))), "unknown");
        }
        return problem.getMessage().contains(NULL)
                ? new FieldError(pointer(problem.getPath()), "required")
                : wrong(pointer(problem.getPath()), raw(problem.getTargetType()));
    }

    private static FieldError one(DatabindException error) {
        var pointer = pointer(error.getPath());
        return switch (error) {
            case UnrecognizedPropertyException _ -> new FieldError(pointer, "unknown");
            case InvalidFormatException format -> wrong(pointer, format.getTargetType());
            case MismatchedInputException absent
            when absent.getOriginalMessage().contains(NULL) -> new FieldError(pointer, "required");
            case MismatchedInputException mismatch -> wrong(pointer, mismatch.getTargetType());
            default -> new FieldError(pointer, "invalid");
        };
    }

    private static FieldError wrong(String pointer, @Nullable Class<?> target) {
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

    private static @Nullable Class<?> raw(@Nullable JavaType type) {
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
