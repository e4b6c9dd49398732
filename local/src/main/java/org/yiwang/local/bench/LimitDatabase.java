package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Databases of the benchmark's PostgreSQL server, seen by its superuser: the service's, and a copy for pgbench. */
record LimitDatabase(String server, String password) {
    static final String NAME = "cases_limit";

    /** Makes the copy: the same migrations, so the same tables, indexes and fill factors, and drafts from a script. */
    void create(Path migrations, Path drafts, int count) throws SQLException, IOException {
        try (var connection = connect("postgres")) {
            run(connection, "drop database if exists " + NAME);
            run(connection, "create database " + NAME);
        }
        try (var connection = connect(NAME)) {
            for (Path migration : inOrder(migrations)) {
                run(connection, Files.readString(migration).replace("${app}", "cases_app"));
            }
            run(connection, Files.readString(drafts).replace(":count", Integer.toString(count)));
            run(connection, "vacuum analyze");
        }
    }

    /** What the server says of its durability. */
    Map<String, String> durability() throws SQLException {
        Map<String, String> said = new TreeMap<>();
        try (var connection = connect("postgres")) {
            for (String name : List.of("fsync", "synchronous_commit", "full_page_writes", "server_version")) {
                try (var rows = connection.createStatement().executeQuery("show " + name)) {
                    rows.next();
                    said.put(name, rows.getString(1));
                }
            }
        }
        return said;
    }

    /** Rows inserted, updated and deleted so far, by table. */
    Map<String, long[]> rows(String database) throws SQLException {
        Map<String, long[]> counts = new TreeMap<>();
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery("""
                        select relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_user_tables""")) {
            while (rows.next()) {
                counts.put(rows.getString(1), new long[] {rows.getLong(2), rows.getLong(3), rows.getLong(4)});
            }
        }
        return counts;
    }

    /** Runs a script of the benchmark. */
    void run(String database, Path script) throws SQLException, IOException {
        try (var connection = connect(database)) {
            run(connection, Files.readString(script));
        }
    }

    void run(String database, String sql) throws SQLException {
        try (var connection = connect(database)) {
            run(connection, sql);
        }
    }

    /** How many rows a table has. */
    long count(String database, String table) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Writes out what is waiting, so that no turn pays for the one before. */
    void checkpoint() throws SQLException {
        try (var connection = connect("postgres")) {
            run(connection, "checkpoint");
        }
    }

    private static List<Path> inOrder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V[0-9]+__.*[.]sql"))
                    .sorted(Comparator.comparing(LimitDatabase::version))
                    .toList();
        }
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, "postgres", password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
