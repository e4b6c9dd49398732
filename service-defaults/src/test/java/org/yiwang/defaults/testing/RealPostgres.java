package org.yiwang.defaults.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One real PostgreSQL per test JVM, with a database and the two roles of each service that asks for them. */
public final class RealPostgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final Map<String, Boolean> DATABASES = new ConcurrentHashMap<>();
    private static final String PASSWORD = "test";

    private RealPostgres() {}

    public static int port() {
        return SERVER.getPort();
    }

    public static String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public static String r2dbcUrl(String database) {
        return "r2dbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Creates the database with its roles when it is not there, and gives the settings a service reads. */
    public static Map<String, Object> properties(String database) {
        DATABASES.computeIfAbsent(database, RealPostgres::create);
        var settings = new LinkedHashMap<String, Object>();
        settings.put("YIWANG_DB_URL", r2dbcUrl(database));
        settings.put("YIWANG_DB_JDBC_URL", jdbcUrl(database));
        settings.put("YIWANG_DB_OWNER", database + "_owner");
        settings.put("YIWANG_DB_OWNER_PASSWORD", PASSWORD);
        settings.put("YIWANG_DB_USER", database + "_app");
        settings.put("YIWANG_DB_PASSWORD", PASSWORD);
        settings.put("spring.r2dbc.url", r2dbcUrl(database));
        settings.put("spring.r2dbc.pool.initial-size", 1);
        settings.put("spring.r2dbc.pool.max-size", "${test.connections:1}");
        settings.put("spring.r2dbc.username", database + "_app");
        settings.put("spring.r2dbc.password", PASSWORD);
        settings.put("spring.flyway.url", jdbcUrl(database));
        settings.put("spring.flyway.user", database + "_owner");
        settings.put("spring.flyway.password", PASSWORD);
        settings.put("spring.flyway.placeholders.app", database + "_app");
        return settings;
    }

    /** Runs statements as superuser in a database. */
    public static void execute(String database, String... statements) {
        try (var connection = SERVER.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The one number a query gives, seen by the superuser on a fresh connection. */
    public static long number(String database, String query) {
        try (var connection = SERVER.getDatabase("postgres", database).getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static boolean create(String database) {
        execute(
                "postgres",
                "create role %s_owner login password '%s'".formatted(database, PASSWORD),
                "create role %s_app login password '%s'".formatted(database, PASSWORD),
                """
                create database %1$s owner %1$s_owner template template0 encoding 'UTF8'
                locale_provider builtin builtin_locale 'C.UTF-8'
                """.formatted(database),
                "revoke connect on database %s from public".formatted(database),
                "grant connect on database %1$s to %1$s_owner, %1$s_app".formatted(database));
        execute(
                database,
                "alter schema public owner to %s_owner".formatted(database),
                "create extension if not exists pg_trgm");
        return true;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
