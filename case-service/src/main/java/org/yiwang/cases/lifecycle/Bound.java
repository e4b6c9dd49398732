package org.yiwang.cases.lifecycle;

import io.r2dbc.spi.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement with the values of one execution; its names were turned into numbers once, not on every execution. */
final class Bound {

    private final Numbered statement;
    private final @Nullable Object[] values;

    /** SQL with PostgreSQL's numbered parameters, and the name of each. */
    record Numbered(String sql, Map<String, Integer> places) {

        private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

        static Numbered of(String named) {
            Map<String, Integer> places = new HashMap<>();
            String sql = NAME.matcher(named.replaceAll("\\s+", " ")).replaceAll(found -> {
                places.putIfAbsent(found.group(1), places.size());
                return "\\$" + (places.get(found.group(1)) + 1);
            });
            return new Numbered(sql, Map.copyOf(places));
        }
    }

    Bound(Numbered statement) {
        this.statement = statement;
        this.values = new Object[statement.places().size()];
    }

    Bound bind(String name, Object value) {
        values[Objects.requireNonNull(statement.places().get(name), name)] = value;
        return this;
    }

    String sql() {
        return statement.sql();
    }

    void bindTo(Statement target) {
        for (int place = 0; place < values.length; place++) {
            target.bind(place, Objects.requireNonNull(values[place], "a parameter has no value"));
        }
    }
}
