package org.yiwang.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;

class PostgresTest {
    @TempDir
    static Path data;

    private static Site site;
    private static Parts parts;

    @BeforeAll
    static void start() throws IOException {
        site = ScratchSite.in(data);
        parts = Parts.of(site);
        parts.start("postgres");
    }

    @AfterAll
    static void end() {
        Shutdown.of(data);
    }

    @ParameterizedTest
    @CsvSource({
        "identity_app, cases",
        "catalog_app, identity",
        "cases_app, identity",
        "notifications_app, cases",
        "cases_owner, identity",
        "catalog_app, keycloak",
        "keycloak_owner, cases"
    })
    void oneServicesRoleCannotConnectToAnothersDatabase(String role, String database) {
        assertThatThrownBy(() -> connect(role, database)).hasMessageContaining("permission denied for database");
    }

    @Test
    void aRoleNeedsItsPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(new Postgres(site).jdbc("cases"), "cases_app", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theAppRoleOwnsNoTables() throws SQLException {
        try (var connection = connect("cases_app", "cases")) {
            assertThatThrownBy(() -> run(connection, "create table mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "server_encoding, UTF8", "listen_addresses, 127.0.0.1"})
    void itWritesDurablyAndListensLocally(String setting, String value) throws SQLException {
        try (var connection = connect("cases_app", "cases")) {
            assertThat(ask(connection, "show " + setting)).isEqualTo(value);
        }
    }

    @Test
    void trigramsKnowChineseLetters() throws SQLException {
        try (var connection = connect("catalog_app", "catalog")) {
            assertThat(ask(connection, "select show_trgm('居住证')::text")).isNotEqualTo("{}");
        }
    }

    @Test
    void aSecondStartKeepsTheDataAndARunningPartIsNotStartedTwice() throws SQLException {
        try (var connection = connect("identity_owner", "identity")) {
            run(connection, "create table kept (word text); insert into kept values ('still here')");
        }
        assertThatThrownBy(() -> parts.start("postgres")).isInstanceOf(Refused.class);
        parts.stop("postgres");
        parts.start("postgres");
        try (var connection = connect("identity_owner", "identity")) {
            assertThat(ask(connection, "select word from kept")).isEqualTo("still here");
        }
    }

    private static Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(new Postgres(site).jdbc(database), role, Secrets.of(role));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
