package org.yiwang.cases.dossier;

import com.github.f4b6a3.uuid.UuidCreator;
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
import org.yiwang.cases.mandates.Mandated;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.vault.Vault.WrappedKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads cases for people; every query carries its authorisation. */
@Repository
class DossierRepository {

    /** A case with what is sealed beside it. */
    record Sealed(
            Case cased,
            Relation relation,
            WrappedKey key,
            @Nullable ByteBuffer form,
            ByteBuffer applicantName) {}

    private record SealedRow(CaseRows.CaseRow row, Sealed sealed) {}

    /** A case of a list, and what the reader has to do with it. */
    record Listed(Case cased, Relation relation) {}

    private record ListedRow(CaseRows.CaseRow row, Relation relation) {}

    private final DatabaseClient database;
    private final MayRead mayRead;

    DossierRepository(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    /** The case under a number, for services that show nothing of it. */
    Mono<UUID> numbered(String number) {
        return database.sql("select case_id from case_numbers where number = :number")
                .bind("number", number)
                .map(row -> get(row, "case_id", UUID.class))
                .one();
    }

    Mono<Sealed> one(UUID id, Reader reader) {
        var statement = database.sql("""
                        select %s, w.kek, w.wrapped, f.sealed as form, n.sealed as name, %s
                          from cases c
                          join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
                          join sealed_texts n
                            on n.root_case_id = c.root_case_id and n.case_id = c.id and n.name = 'applicant'
                          left join sealed_texts f
                            on f.root_case_id = c.root_case_id and f.case_id = c.id and f.name = %s
                          %s
                         where c.root_case_id = :case and c.id = :case and %s
                        """.formatted(
                        CaseRows.COLUMNS, Relation.COLUMNS_READ, CaseRows.FORM_NAME, CaseRows.LIMITS, MayRead.READS))
                .bind("case", id)
                .bind("me", reader.me());
        return mayRead.bind(statement, reader)
                .map(DossierRepository::sealed)
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(DossierRepository::folded);
    }

    /**
     * The reader's cases and those he may act in, the latest first; no status named means all. Those of others that are
     * shown are recorded by the same statement.
     */
    Flux<Listed> mine(Reader reader, Set<CaseStatus> status, @Nullable UUID after, int limit) {
        var statement = database.sql("""
                        with page as materialized (
                          select c.root_case_id, c.id, c.applicant_id, %1$s
                            from cases c
                           where c.applicant_id = any(array(
                                   select cast(:me as uuid) union all
                                   select m.grantor from copied_mandates m where m.agent = :citizen and %2$s))
                             and %3$s
                             and (cardinality(:status) = 0 or c.status = any(:status))
                             and (:after is null or c.id < :after)
                           order by c.id desc limit :limit),
                        noted as (
                          insert into access_records (id, reader, client, resource_kind, resource, shown, at)
                          select :record, :me, :readerClient, 'CASES', :me, array_agg(p.id order by p.id desc), :now
                            from (select * from page order by id desc limit :shown) p
                           where :readerClient is not null or p.applicant_id <> :me
                          having count(*) > 0)
                        select %4$s, p.own, p.took_in, p.acting_by, p.mandates_as_of
                          from page p
                          join cases c on c.root_case_id = p.root_case_id and c.id = p.id
                          %5$s
                         order by c.id desc
                        """.formatted(
                        Relation.COLUMNS_READ, Mandated.IN_FORCE, MayRead.READS, CaseRows.COLUMNS, CaseRows.LIMITS))
                .bind("me", reader.me())
                .bind("record", UuidCreator.getTimeOrderedEpochFast())
                .bind("shown", limit - 1)
                .bind("status", status.stream().map(CaseStatus::name).toArray(String[]::new))
                .bind("after", Parameters.in(PostgresqlObjectId.UUID, after))
                .bind("limit", limit);
        return mayRead.bind(statement, reader)
                .map(row -> new ListedRow(CaseRows.read(row), Relation.read(row)))
                .all()
                .bufferUntilChanged(row -> row.row().cased().id())
                .map(DossierRepository::listed);
    }

    private static Listed listed(List<ListedRow> rows) {
        var cased = CaseRows.folded(rows.stream().map(ListedRow::row).toList());
        return new Listed(cased, rows.getFirst().relation());
    }

    private static SealedRow sealed(Readable row) {
        var cased = CaseRows.read(row);
        return new SealedRow(
                cased,
                new Sealed(
                        cased.cased(),
                        Relation.read(row),
                        new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class)),
                        row.get("form", ByteBuffer.class),
                        get(row, "name", ByteBuffer.class)));
    }

    private static Sealed folded(List<SealedRow> rows) {
        var first = rows.getFirst().sealed();
        var cased = CaseRows.folded(rows.stream().map(SealedRow::row).toList());
        return new Sealed(cased, first.relation(), first.key(), first.form(), first.applicantName());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
