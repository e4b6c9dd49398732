package org.yiwang.local.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what case-service has written, with its owner's login: to see that a refusal wrote nothing. */
final class Ledger {
    private static final List<String> TABLES = List.of(
            "cases",
            "limits",
            "case_events",
            "materials",
            "case_keys",
            "sealed_texts",
            "queue_entries",
            "case_numbers",
            "case_search",
            "notices",
            "documents",
            "document_chunks");

    /** Not the demo world's of days ago, which a sweep forgets at any moment. */
    private static final String KEYS = "select count(*) from idempotency_keys where at > now() - interval '12 hours'";

    private Ledger() {}

    /** Rows of each table, and the sum of all cases' versions. */
    static Map<String, Long> rows() {
        var rows = new LinkedHashMap<String, Long>();
        try (var connection = open()) {
            for (var table : TABLES) {
                rows.put(table, number(connection, "select count(*) from " + table));
            }
            rows.put("idempotency_keys", number(connection, KEYS));
            rows.put("versions", number(connection, "select coalesce(sum(version), 0) from cases"));
            rows.put("received", number(connection, "select coalesce(sum(received), 0) from documents"));
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static long count(String sql) {
        try (var connection = open()) {
            return number(connection, sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection open() throws SQLException {
        var database = java.util.Objects.requireNonNull(
                Stage.cast().suite().databases().get("case-service"));
        return DriverManager.getConnection(
                database.jdbc(), database.owner().user(), database.owner().password());
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
