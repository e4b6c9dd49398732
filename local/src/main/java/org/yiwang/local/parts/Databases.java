package org.yiwang.local.parts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.yiwang.local.site.Secrets;

/** One database per service with two roles: the owner migrates, the app works; nobody else may connect. */
final class Databases {
    /** Databases by the module that owns them; Keycloak has one too. */
    static final Map<String, String> BY_MODULE = Map.of(
            "identity-service", "identity",
            "catalog-service", "catalog",
            "case-service", "cases",
            "notification-service", "notifications",
            "keycloak", "keycloak");

    private static final Map<String, List<String>> EXTENSIONS =
            Map.of("catalog", List.of("pg_trgm", "unaccent", "btree_gin"), "cases", List.of("pg_trgm"));

    private final Postgres postgres;

    Databases(Postgres postgres) {
        this.postgres = postgres;
    }

    void create() throws SQLException {
        try (var connection = postgres.connect("postgres")) {
            for (var name : BY_MODULE.values()) {
                if (!exists(connection, name)) {
                    create(connection, name);
                    extend(name);
                }
            }
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }

    private static void create(Connection connection, String name) throws SQLException {
        role(connection, name + "_owner");
        role(connection, name + "_app");
        run(connection, "create database %1$s owner %1$s_owner".formatted(name));
        run(connection, "revoke all on database %1$s from public".formatted(name));
        run(connection, "grant connect on database %1$s to %1$s_app".formatted(name));
        run(connection, "alter role %1$s_app set idle_in_transaction_session_timeout = '30s'".formatted(name));
    }

    private static void role(Connection connection, String role) throws SQLException {
        run(connection, """
                do $$ begin
                  if not exists (select 1 from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
                end $$""".formatted(role));
        run(connection, "alter role %s password '%s'".formatted(role, Secrets.of(role)));
    }

    private void extend(String name) throws SQLException {
        try (var connection = postgres.connect(name)) {
            for (var extension : EXTENSIONS.getOrDefault(name, List.of())) {
                run(connection, "create extension if not exists " + extension);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
