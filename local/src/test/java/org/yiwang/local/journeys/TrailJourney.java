package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.verifier.Verify;

/** A row changed by hand in the database of the running suite is found and named: here, to who audits, and offline. */
class TrailJourney {
    private final Cast cast = Stage.cast();
    private final Caller mei = cast.as("lixiaomei");

    @TempDir
    private Path folder;

    @Test
    void aRowChangedByHandIsFoundAndNamed() throws SQLException, IOException {
        var application = Stage.submitted("lixiaomei", Stage.PARKING);
        assertThat(verified(mei, application).text()).contains("\"valid\":true");
        assertThat(offline(application)).isEmpty();

        agreement("x", application);
        for (var reader : new Caller[] {mei, cast.as("luohao"), cast.as("zhoufang")}) {
            var found = verified(reader, application).json();
            assertThat(found.get("valid").asBoolean()).isFalse();
            assertThat(found.at("/faults/0/what").asString()).isEqualTo("CHANGED");
            assertThat(found.at("/faults/0/sequence").asInt()).isEqualTo(1);
        }
        assertThat(offline(application)).anyMatch(words -> words.startsWith("Event 1 (SUBMIT) was changed"));

        agreement("true", application);
        assertThat(verified(mei, application).text()).contains("\"valid\":true");
        application.look(mei);
        application.act(mei, "withdrawal", Map.of());
    }

    @Test
    void everybodyReadsTheKeysAndTheHeads() {
        var keys = cast.anonymous().get("/v1/trail/keys").must(200).json();
        assertThat(keys.at("/keys/0/kid").asString()).isEqualTo("local-only-trail");
        assertThat(keys.at("/keys/0").has("d")).isFalse();
        cast.anonymous().get("/v1/trail/heads").must(200);
    }

    private static Answer verified(Caller reader, Application application) {
        return reader.get(application.path() + "/verification").must(200);
    }

    private List<String> offline(Application application) throws IOException {
        var archive = folder.resolve("case.zip");
        Files.write(archive, mei.get(application.path() + "/archive").must(200).body());
        var keys = folder.resolve("keys.json");
        Files.writeString(keys, cast.anonymous().get("/v1/trail/keys").must(200).text());
        return Verify.wrongs(archive.toString(), "--keys", keys.toString());
    }

    /** Changes what the first event says, as the owner of the tables, who may do what the service may not. */
    private void agreement(String said, Application application) throws SQLException {
        var database = Objects.requireNonNull(cast.suite().databases().get("case-service"));
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(database.jdbc(), owner.user(), owner.password());
                var statement = connection.prepareStatement("""
                        update case_events set data = data || jsonb_build_object('electronic', cast(? as text)) where case_id = ?
                        """)) {
            statement.setString(1, said);
            statement.setObject(2, application.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
