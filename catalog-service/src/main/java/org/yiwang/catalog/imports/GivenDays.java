package org.yiwang.catalog.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.validity.Day;
import org.yiwang.catalog.validity.Validity;

/**
 * What a line says of begin, end and successors: {@code from}, {@code until}, {@code succeededBy} (an array, or one text with
 * spaces between). What a line does not name stays as it is known; what it leaves empty is none.
 */
record GivenDays(Line line) {

    private static final String SUCCEEDED_BY = "succeededBy";
    private static final int MOST_SUCCESSORS = 100;

    /** Whether everything given can be read. */
    boolean isReadable(Findings findings) {
        return isDay("from", findings) & isDay("until", findings) & isSuccessors(findings);
    }

    Validity over(Validity known) {
        return new Validity(day("from", known.from()), day("until", known.until()));
    }

    /** The successors given, or those known. */
    List<String> successors(List<String> known) {
        var given = line.fields().path(SUCCEEDED_BY);
        if (given.isMissingNode()) {
            return known;
        }
        var words =
                given.isArray() ? given.valueStream().map(word -> word.asString("")) : words(line.text(SUCCEEDED_BY));
        return words.distinct().toList();
    }

    /** Whether it ends after it begins, and only what ends is succeeded: by something that is in force then. */
    boolean isSound(Validity validity, List<String> successors, Predicate<String> inForceThen, Findings findings) {
        if (!validity.isOrdered()) {
            findings.add(line.number(), "/until", FindingCode.VALIDITY_ORDER, String.valueOf(validity.until()));
            return false;
        }
        if (validity.until() == null) {
            return successors.isEmpty() || refused(FindingCode.SUCCESSOR_WITHOUT_END, successors.getFirst(), findings);
        }
        return successors.stream()
                .filter(inForceThen.negate())
                .findFirst()
                .map(successor -> refused(FindingCode.SUCCESSOR_NOT_IN_FORCE, successor, findings))
                .orElse(true);
    }

    private boolean refused(FindingCode code, String value, Findings findings) {
        findings.add(line.number(), "/" + SUCCEEDED_BY, code, value);
        return false;
    }

    private boolean isDay(String field, Findings findings) {
        var given = line.fields().path(field);
        if (given.isMissingNode()
                || given.isNull()
                || given.isString()
                        && (given.asString().isBlank()
                                || Day.of(given.asString().strip()).isPresent())) {
            return true;
        }
        findings.add(line.number(), "/" + field, FindingCode.DATE_FORMAT, given.asString(given.toString()));
        return false;
    }

    private boolean isSuccessors(Findings findings) {
        var given = line.fields().path(SUCCEEDED_BY);
        boolean readable = given.isMissingNode()
                || given.isNull()
                || given.isString()
                || given.isArray() && given.valueStream().allMatch(word -> word.isString());
        if (!readable || successors(List.of()).size() > MOST_SUCCESSORS) {
            findings.add(line.number(), "/" + SUCCEEDED_BY, FindingCode.BAD_ELEMENT, given.toString());
            return false;
        }
        return true;
    }

    private @Nullable LocalDate day(String field, @Nullable LocalDate known) {
        if (!line.fields().has(field)) {
            return known;
        }
        var text = line.text(field);
        return text == null ? null : Day.of(text).orElse(null);
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty());
    }
}
