package org.yiwang.cases.dossier;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseRows;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.Vault.WrappedKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads cases for people; every query carries its authorisation. */
@Repository
class DossierRepository {

    /** A case with what is sealed beside it. */
    record Sealed(
            Case cased,
            boolean own,
            WrappedKey key,
            @Nullable ByteBuffer form,
            ByteBuffer applicantName) {}

    private record SealedRow(CaseRows.CaseRow row, Sealed sealed) {}

    private final DatabaseClient database;

    DossierRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Sealed> one(UUID id, Reader reader) {
        var statement = database.sql("""
                        select %s, w.kek, w.wrapped, f.sealed as form, n.sealed as name,
                               :me in (c.applicant_id, c.actor_id)
                                 or exists (select from linked_persons p
                                             where p.person = :me and p.other in (c.applicant_id, c.actor_id)) as own
                          from cases c
                          join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
                          join sealed_texts n
                            on n.root_case_id = c.root_case_id and n.case_id = c.id and n.name = 'applicant'
                          left join sealed_texts f
                            on f.root_case_id = c.root_case_id and f.case_id = c.id and f.name = 'form'
                          %s
                         where c.root_case_id = :case and c.id = :case and %s
                        """.formatted(CaseRows.COLUMNS, CaseRows.LIMITS, Reader.MAY_READ))
                .bind("case", id)
                .bind("me", reader.me());
        return reader.bind(statement)
                .map(DossierRepository::sealed)
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(DossierRepository::folded);
    }

    /** The applicant's cases, the latest first; no status named means all. */
    Flux<Case> mine(Reader reader, Set<CaseStatus> status, @Nullable UUID after, int limit) {
        var statement = database.sql("""
                        select %s
                          from (select c.* from cases c
                                 where c.applicant_kind = 'PERSON' and c.applicant_id = any(:applicants)
                                   and %s
                                   and (cardinality(:status) = 0 or c.status = any(:status))
                                   and (:after is null or c.id < :after)
                                 order by c.id desc limit :limit) c
                          %s
                         order by c.id desc
                        """.formatted(CaseRows.COLUMNS, Reader.MAY_READ, CaseRows.LIMITS))
                .bind("status", status.stream().map(CaseStatus::name).toArray(String[]::new))
                .bind("after", Parameters.in(PostgresqlObjectId.UUID, after))
                .bind("limit", limit);
        return reader.bind(statement)
                .map(CaseRows::read)
                .all()
                .bufferUntilChanged(row -> row.cased().id())
                .map(CaseRows::folded);
    }

    private static SealedRow sealed(Readable row) {
        var cased = CaseRows.read(row);
        return new SealedRow(
                cased,
                new Sealed(
                        cased.cased(),
                        get(row, "own", Boolean.class),
                        new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class)),
                        row.get("form", ByteBuffer.class),
                        get(row, "name", ByteBuffer.class)));
    }

    private static Sealed folded(List<SealedRow> rows) {
        var first = rows.getFirst().sealed();
        var cased = CaseRows.folded(rows.stream().map(SealedRow::row).toList());
        return new Sealed(cased, first.own(), first.key(), first.form(), first.applicantName());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
