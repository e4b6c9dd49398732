package org.yiwang.cases.forms;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiwang.defaults.problems.FieldError;
import tools.jackson.databind.JsonNode;

/** Finds what can neither be stored nor read: controls other than tabs and line breaks, halves of surrogate pairs. */
final class Characters {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|\\p{Cs}");

    private Characters() {}

    static Stream<FieldError> errors(String at, JsonNode answer) {
        if (answer.isObject()) {
            return answer.propertyStream().flatMap(member -> errors(at + "/" + member.getKey(), member.getValue()));
        }
        if (answer.isArray()) {
            return IntStream.range(0, answer.size()).boxed().flatMap(i -> errors(at + "/" + i, answer.get(i)));
        }
        return answer.isString() && UNREADABLE.matcher(answer.stringValue()).find()
                ? Stream.of(new FieldError(at, "form.characters"))
                : Stream.empty();
    }
}
