package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
