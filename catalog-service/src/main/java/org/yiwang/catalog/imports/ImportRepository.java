package org.yiwang.catalog.imports;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.checks.Severity;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of import reports. */
@Repository
class ImportRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    ImportRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps the report and all its findings. */
    Mono<Void> keep(KeptImport kept, List<Finding> findings, Actor actor) {
        return database.sql("""
                        with kept as (
                          insert into imports (id, kind, at, actor, client, taken, changed, unchanged)
                          values (:id, :kind, :at, :actor, :client, :taken, :changed, :unchanged) returning id
                        )
                        insert into import_findings (import, number, line, pointer, code, severity, value, arguments)
                        select kept.id, f.number, f.line, f.pointer, f.code, f.severity, f.value, f.arguments
                          from kept, jsonb_to_recordset(cast(:findings as jsonb))
                            as f(number int, line int, pointer text, code text, severity text, value text, arguments text[])
                        """)
                .bind("id", kept.id())
                .bind("kind", kept.kind().name())
                .bind("at", kept.at())
                .bind("actor", actor.person())
                .bind("client", actor.client())
                .bind("taken", kept.taken())
                .bind("changed", kept.changed())
                .bind("unchanged", kept.unchanged())
                .bind("findings", json.writeValueAsString(NumberedFinding.all(findings)))
                .then();
    }

    Mono<KeptImport> kept(UUID id) {
        return database.sql("select id, kind, at, taken, changed from imports where id = :id")
                .bind("id", id)
                .map(row -> new KeptImport(
                        Columns.of(row, "id", UUID.class),
                        ImportKind.valueOf(Columns.of(row, "kind", String.class)),
                        Columns.of(row, "at", Instant.class),
                        Columns.of(row, "taken", Integer.class),
                        Columns.of(row, "changed", Integer.class)))
                .one();
    }

    Flux<ImportReport.Count> counts(UUID id) {
        return database.sql("""
                        select code, min(severity) as severity, count(*) as lines, count(distinct value) as values
                        from import_findings where import = :id group by code
                        """)
                .bind("id", id)
                .map(ImportRepository::count)
                .all()
                .sort(Comparator.comparing(ImportReport.Count::code));
    }

    Flux<NumberedFinding> findings(UUID id, int after, int limit) {
        return database.sql("""
                        select number, line, pointer, code, severity, value, arguments from import_findings
                        where import = :id and number > :after order by number limit :limit
                        """)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map(row -> new NumberedFinding(Columns.of(row, "number", Integer.class), finding(row)))
                .all();
    }

    private static Finding finding(Readable row) {
        return new Finding(
                Columns.of(row, "line", Integer.class),
                Columns.of(row, "pointer", String.class),
                Columns.of(row, "code", String.class),
                Severity.valueOf(Columns.of(row, "severity", String.class)),
                Columns.of(row, "value", String.class),
                List.of(Columns.of(row, "arguments", String[].class)));
    }

    private static ImportReport.Count count(Readable row) {
        var lines = Columns.of(row, "lines", Long.class);
        return new ImportReport.Count(
                Columns.of(row, "code", String.class),
                Severity.valueOf(Columns.of(row, "severity", String.class)),
                lines.intValue(),
                Columns.of(row, "values", Long.class).intValue());
    }
}
