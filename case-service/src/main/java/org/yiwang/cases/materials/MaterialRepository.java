package org.yiwang.cases.materials;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.materials.Material.GivenDocument;
import org.yiwang.cases.materials.Material.SeenOriginal;
import org.yiwang.cases.vault.CaseKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the materials of a case; whoever calls has authorised the case. */
@Repository
public class MaterialRepository {

    private final DatabaseClient database;

    MaterialRepository(DatabaseClient database) {
        this.database = database;
    }

    public Flux<Material> of(UUID root, UUID caseId, CaseKey key) {
        return database.sql("""
                        select m.code, m.source, m.state, m.original_checked_by, m.original_checked_at,
                               d.id, d.declared_type, d.length, t.sealed
                          from materials m
                          left join documents d on d.root_case_id = m.root_case_id and d.id = m.document_id
                          left join sealed_texts t on t.root_case_id = m.root_case_id and t.case_id = m.case_id
                                                  and t.name = 'document/' || d.id
                         where m.root_case_id = :root and m.case_id = :case
                         order by m.code
                        """)
                .bind("root", root)
                .bind("case", caseId)
                .map(row -> material(row, key))
                .all();
    }

    /** The codes of what was given in a case; whoever calls judges by them only what was authorised. */
    public Mono<Set<String>> codes(UUID caseId) {
        return database.sql("select code from materials where root_case_id = :case and case_id = :case")
                .bind("case", caseId)
                .map(row -> get(row, "code", String.class))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Material material(Readable row, CaseKey key) {
        return new Material(
                get(row, "code", String.class),
                Material.Source.valueOf(get(row, "source", String.class)),
                Material.State.valueOf(get(row, "state", String.class)),
                document(row, key),
                original(row));
    }

    private static @Nullable SeenOriginal original(Readable row) {
        var by = row.get("original_checked_by", UUID.class);
        return by == null ? null : new SeenOriginal(by, null, get(row, "original_checked_at", Instant.class));
    }

    private static @Nullable GivenDocument document(Readable row, CaseKey key) {
        var id = row.get("id", UUID.class);
        return id == null
                ? null
                : new GivenDocument(
                        id,
                        key.open("document/" + id, get(row, "sealed", ByteBuffer.class)),
                        get(row, "declared_type", String.class),
                        get(row, "length", Long.class),
                        "/v1/documents/" + id);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
