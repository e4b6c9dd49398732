package org.yiwang.cases.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rows beside a chain say, as texts: an event tells of each row it writes, so that whoever changes one by hand
 * is found. A row is named {@code kind/key}, part of it {@code kind/key/part}, and what the case's own says {@code case/} with
 * the name of the {@link Fault.Column}.
 */
public final class Rows {

    /** Before the names among the data of an event. */
    private static final String TOLD = "row/";

    /** What is told of every case that is handed in, since events tell of rows. */
    static final String HANDED_IN = "case/item";

    /** What holds of a part as long as no event tells of it. */
    private static final Map<String, String> UNTOLD = Map.of(
            "case/test", "false",
            "case/handler", "",
            "case/deciding", "",
            "case/wanted", "",
            "case/form", "0",
            "case/extension_asked_by", "",
            "case/contest", "|",
            "case/visits", "0|");

    private static final Map<String, String> UNTOLD_PARTS = Map.of("answer", "|", "original", "PENDING||");

    private Rows() {}

    /** One text of the values, an instant to the second; absent ones are empty. */
    public static String text(@Nullable Object... values) {
        return Stream.of(values).map(Rows::one).collect(Collectors.joining("|"));
    }

    private static String one(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant at -> at.truncatedTo(ChronoUnit.SECONDS).toString();
            default -> value.toString();
        };
    }

    /** Whether a part says what holds while no event tells of it. */
    public static boolean isUntold(String name, String text) {
        return text.equals(untold(name));
    }

    static @Nullable String untold(String name) {
        return UNTOLD.getOrDefault(name, UNTOLD_PARTS.get(name.substring(name.lastIndexOf('/') + 1)));
    }

    /** What an event tells of rows, among its data. */
    public static Map<String, String> told(Map<String, String> rows) {
        return rows.entrySet().stream().collect(Collectors.toMap(row -> TOLD + row.getKey(), Map.Entry::getValue));
    }

    /** The rows the data of an event tell of. */
    static Map<String, String> of(TrailEvent event) {
        return event.data().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(TOLD))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(TOLD.length()), Map.Entry::getValue));
    }

    /** The data of an event but for what it tells of rows. */
    static Map<String, String> without(Map<String, String> data) {
        return data.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(TOLD))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
