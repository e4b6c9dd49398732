package org.yiwang.cases.lifecycle;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Type;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of a VALUES list as named parameters, so that a statement of the same shape stays prepared. */
record Values(String name, List<Type> types) {

    static Values of(String name, Type... types) {
        return new Values(name, List.of(types));
    }

    /** {@code (:name0_0, :name0_1), (:name1_0, …)}. */
    String rows(int count) {
        return IntStream.range(0, count).mapToObj(this::row).collect(Collectors.joining(", "));
    }

    Bound bind(Bound statement, int row, @Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            statement.bind(parameter(row, column), Parameters.in(types.get(column), values[column]));
        }
        return statement;
    }

    private String row(int row) {
        return IntStream.range(0, types.size())
                .mapToObj(column -> ":" + parameter(row, column))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String parameter(int row, int column) {
        return name + row + "_" + column;
    }
}
