package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.local.parts.Access;

/** Every service reaches its own database and no other. */
class DatabaseBoundaryJourney {
    private static final Map<String, Access.Database> DATABASES =
            Stage.cast().suite().databases();

    static Stream<Arguments> services() {
        return DATABASES.keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceOpensItsOwnDatabase(String service) throws SQLException {
        var own = database(service);
        for (var role : new Access.Login[] {own.owner(), own.app()}) {
            DriverManager.getConnection(own.jdbc(), role.user(), role.password())
                    .close();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void noRoleOfAServiceOpensAnotherDatabase(String service) {
        var own = database(service);
        assertThat(DATABASES).hasSizeGreaterThan(4);
        DATABASES.forEach((other, foreign) -> {
            if (!other.equals(service)) {
                assertDenied(foreign, own.app());
                assertDenied(foreign, own.owner());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void aWrongPasswordOpensNothing(String service) {
        var own = database(service);
        assertThatThrownBy(
                        () -> DriverManager.getConnection(own.jdbc(), own.app().user(), "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @ParameterizedTest
    @CsvSource({
        "case-service, case_events",
        "case-service, access_records",
        "catalog-service, item_versions",
        "catalog-service, import_findings"
    })
    void whatHappenedIsAddedToButNeverChangedByTheServingRole(String service, String table) throws SQLException {
        var own = database(service);
        var serving = own.app();
        try (var connection = DriverManager.getConnection(own.jdbc(), serving.user(), serving.password());
                var statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from " + table).close();
            for (var change : List.of("delete from %s where false", "truncate %s", "drop table %s")) {
                assertThatThrownBy(() -> statement.execute(change.formatted(table)))
                        .as(change, table)
                        .isInstanceOf(SQLException.class)
                        .message()
                        .containsAnyOf("permission denied for table " + table, "must be owner of table " + table);
            }
            try (var may = statement.executeQuery("select has_table_privilege('" + table + "', 'insert'),"
                    + " has_any_column_privilege('" + table + "', 'update')")) {
                may.next();
                assertThat(may.getBoolean(1)).isTrue();
                assertThat(may.getBoolean(2)).isFalse();
            }
        }
    }

    private static void assertDenied(Access.Database foreign, Access.Login role) {
        assertThatThrownBy(() -> DriverManager.getConnection(foreign.jdbc(), role.user(), role.password()))
                .as("%s at %s", role.user(), foreign.name())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    private static Access.Database database(String service) {
        return java.util.Objects.requireNonNull(DATABASES.get(service));
    }
}
