package org.yiwang.cases.lifecycle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Statement;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Executes the statements of actions, each made once for a connection: the driver reads the whole text whenever a
 * statement is made, and a statement may be executed as often as one likes. Whoever has a connection has it alone, so
 * nobody binds values to a statement another still executes.
 */
@Component
class Prepared {

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final DatabaseClient database;

    /** By identity; those of a connection that is closed are not asked for any more and go. */
    private final Cache<Connection, Map<String, Statement>> statements =
            Caffeine.newBuilder().weakKeys().expireAfterAccess(UNUSED).build();

    Prepared(DatabaseClient database) {
        this.database = database;
    }

    /** The rows of one execution, within the transaction if there is one. */
    <T> Flux<T> rows(Bound bound, Function<Readable, T> reader) {
        return database.inConnectionMany(connection -> {
            var statement = of(physical(connection), bound.sql());
            bound.bindTo(statement);
            return Flux.from(statement.execute()).flatMap(result -> result.map(reader));
        });
    }

    private Statement of(Connection connection, String sql) {
        return statements.get(connection, _ -> new HashMap<>()).computeIfAbsent(sql, connection::createStatement);
    }

    private static Connection physical(Connection connection) {
        return connection instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof Connection inner
                ? physical(inner)
                : connection;
    }
}
