package org.yiwang.cases.archive;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.vault.Vault.WrappedKey;
import reactor.core.publisher.Mono;

/** Reads the key of a case; whoever calls has authorised the case. */
@Repository
class ArchiveRepository {

    private final DatabaseClient database;

    ArchiveRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<WrappedKey> key(UUID caseId) {
        return database.sql("select kek, wrapped from case_keys where root_case_id = :case and case_id = :case")
                .bind("case", caseId)
                .map(row -> new WrappedKey(
                        Objects.requireNonNull(row.get("kek", String.class)),
                        Objects.requireNonNull(row.get("wrapped", ByteBuffer.class))))
                .one();
    }
}
