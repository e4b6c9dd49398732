package org.yiwang.cases.materials;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds stored documents of a case; whoever calls authorises the case. */
@Repository
public class GivenDocuments {

    private final DatabaseClient database;

    GivenDocuments(DatabaseClient database) {
        this.database = database;
    }

    /** Those that are completely stored in this case, by id. */
    public Mono<Map<UUID, StoredDocument>> of(UUID caseId, Collection<UUID> ids) {
        return database.sql("""
                        select id, declared_type, length from documents
                         where root_case_id = :case and case_id = :case and id = any(:ids) and state = 'STORED'
                        """)
                .bind("case", caseId)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        new StoredDocument(
                                Objects.requireNonNull(row.get("declared_type", String.class)),
                                Objects.requireNonNull(row.get("length", Long.class)))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
