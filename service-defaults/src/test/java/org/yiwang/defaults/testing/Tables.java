package org.yiwang.defaults.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The tables all services have, for tests without migrations of their own. */
public final class Tables {

    private Tables() {}

    /** Creates the shared tables and then runs the further statements in the database. */
    public static void create(String database, String... further) {
        RealPostgres.properties(database);
        RealPostgres.execute(database, shared().replace("${app}", database + "_app"));
        RealPostgres.execute(database, further);
    }

    private static String shared() {
        try (var sql = Tables.class.getResourceAsStream("/org/yiwang/defaults/tables.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
