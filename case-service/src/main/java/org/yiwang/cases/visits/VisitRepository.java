package org.yiwang.cases.visits;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.VisitReason;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault;
import org.yiwang.cases.vault.Vault.WrappedKey;
import reactor.core.publisher.Flux;

/** Reads visits, each with its words; every query carries its authorisation. */
@Repository
class VisitRepository {

    /** Of a row {@code v} of visits, with the key and the words joined by {@link #SEALED}. */
    static final String COLUMNS = """
            v.case_id, v.number, v.state, v.reason, v.day, v.begins, v.ends, w.kek, w.wrapped,
            p.sealed as place, o.sealed as words, x.sealed as explanation
            """;

    static final String SEALED = """
            join case_keys w on w.root_case_id = v.root_case_id and w.case_id = v.case_id
            left join sealed_texts p
              on p.root_case_id = v.root_case_id and p.case_id = v.case_id and p.name = v.number || '/place'
            left join sealed_texts o
              on o.root_case_id = v.root_case_id and o.case_id = v.case_id and o.name = v.number || '/words'
            left join sealed_texts x
              on x.root_case_id = v.root_case_id and x.case_id = v.case_id and x.name = v.number || '/explanation'
            """;

    private final DatabaseClient database;
    private final MayRead mayRead;
    private final Vault vault;

    VisitRepository(DatabaseClient database, MayRead mayRead, Vault vault) {
        this.database = database;
        this.mayRead = mayRead;
        this.vault = vault;
    }

    /** Those after a number; none when this reader may not know the case. */
    Flux<VisitView> of(UUID caseId, Reader reader, int after, int limit) {
        var statement = database.sql("""
                        select %s
                          from cases c
                          join visits v on v.root_case_id = c.root_case_id and v.case_id = c.id
                          %s
                         where c.root_case_id = :case and c.id = :case and v.number > :after and %s
                         order by v.number limit :limit
                        """.formatted(COLUMNS, SEALED, MayRead.READS))
                .bind("case", caseId)
                .bind("after", after)
                .bind("limit", limit);
        return mayRead.bind(statement, reader).map(row -> view(row, vault)).all();
    }

    static VisitView view(Readable row, Vault vault) {
        var caseId = get(row, "case_id", UUID.class);
        var wrapped = new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class));
        var key = vault.unwrap(caseId, wrapped);
        var number = get(row, "number", Integer.class);
        return new VisitView(
                number,
                VisitView.State.valueOf(get(row, "state", String.class)),
                VisitReason.valueOf(get(row, "reason", String.class)),
                row.get("day", LocalDate.class),
                row.get("begins", Instant.class),
                row.get("ends", Instant.class),
                text(row, "place", number, key),
                text(row, "words", number, key),
                text(row, "explanation", number, key));
    }

    private static @Nullable String text(Readable row, String name, int number, CaseKey key) {
        var sealed = row.get(name, ByteBuffer.class);
        return sealed == null ? null : key.open(number + "/" + name, sealed);
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
