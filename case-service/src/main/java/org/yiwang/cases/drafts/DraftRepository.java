package org.yiwang.cases.drafts;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseRows;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.cases.vault.Vault.WrappedKey;
import reactor.core.publisher.Mono;

/** Drafts as rows; every write is one statement guarded by the version. */
@Repository
class DraftRepository {

    /** A draft with its key. */
    record Draft(Case cased, WrappedKey key, Relation relation) {}

    private final DatabaseClient database;
    private final MayRead mayRead;

    DraftRepository(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    Mono<Draft> load(UUID id, Reader reader) {
        return mayRead.bind(
                        database.sql("select " + CaseRows.COLUMNS + ", " + Relation.COLUMNS + """
                        , w.kek, w.wrapped
                          from cases c
                          join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
                        """ + CaseRows.LIMITS
                                        + " where c.root_case_id = :case and c.id = :case and " + MayRead.CASE)
                                .bind("case", id)
                                .bind("me", reader.me()),
                        reader)
                .map(row -> new DraftRow(
                        CaseRows.read(row),
                        new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class)),
                        Relation.read(row)))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new Draft(
                        CaseRows.folded(rows.stream().map(DraftRow::row).toList()),
                        rows.getFirst().key(),
                        rows.getFirst().relation()));
    }

    private record DraftRow(CaseRows.CaseRow row, WrappedKey key, Relation relation) {}

    private static final String TOUCHED = """
            with touched as (
              update cases set version = :version, changed_at = :now
               where root_case_id = :root and id = :case and version = :before and status = 'DRAFT'
              returning root_case_id, id)
            """;

    private DatabaseClient.GenericExecuteSpec touching(Case cased, Instant now, String effect) {
        return database.sql(TOUCHED + effect)
                .bind("root", cased.root())
                .bind("case", cased.id())
                .bind("before", cased.version())
                .bind("version", cased.version() + 1)
                .bind("now", now);
    }

    Mono<Boolean> fillIn(Case cased, SealedText form, Instant now) {
        return written(touching(cased, now, """
                        , filled as (
                          update sealed_texts t set salt = :salt, sealed = :sealed from touched
                           where t.root_case_id = touched.root_case_id and t.case_id = touched.id and t.name = 'form')
                        select 1 from touched
                        """).bind("salt", form.salt()).bind("sealed", form.sealed()));
    }

    Mono<Boolean> give(Case cased, String code, UUID document, Instant now) {
        return written(touching(cased, now, """
                        , given as (
                          insert into materials (root_case_id, case_id, code, source, state, document_id, given_at)
                          select root_case_id, id, :code, 'UPLOAD', 'PENDING', :document, :now from touched
                          on conflict (root_case_id, case_id, code) do update
                             set source = excluded.source, state = excluded.state,
                                 document_id = excluded.document_id, given_at = excluded.given_at)
                        select 1 from touched
                        """).bind("code", code).bind("document", document));
    }

    Mono<Boolean> takeBack(Case cased, String code, Instant now) {
        return written(touching(cased, now, """
                        , taken as (
                          delete from materials m using touched
                           where m.root_case_id = touched.root_case_id and m.case_id = touched.id and m.code = :code)
                        select 1 from touched
                        """).bind("code", code));
    }

    Mono<Boolean> discard(Case cased) {
        return written(database.sql("""
                        with gone as (
                          delete from cases
                           where root_case_id = :root and id = :case and version = :before and status = 'DRAFT'
                          returning root_case_id, id),
                        texts as (delete from sealed_texts t using gone
                                   where t.root_case_id = gone.root_case_id and t.case_id = gone.id),
                        keys as (delete from case_keys k using gone
                                  where k.root_case_id = gone.root_case_id and k.case_id = gone.id),
                        consents as (delete from copied_case_consents a using gone
                                      where a.root_case_id = gone.root_case_id and a.case_id = gone.id),
                        given as (delete from materials m using gone
                                   where m.root_case_id = gone.root_case_id and m.case_id = gone.id),
                        files as (delete from documents d using gone
                                   where d.root_case_id = gone.root_case_id and d.case_id = gone.id
                                  returning d.root_case_id, d.id),
                        numbers as (delete from document_numbers n using files where n.document_id = files.id),
                        chunks as (delete from document_chunks k using files
                                    where k.root_case_id = files.root_case_id and k.document_id = files.id)
                        select 1 from gone
                        """)
                .bind("root", cased.root())
                .bind("case", cased.id())
                .bind("before", cased.version()));
    }

    private static Mono<Boolean> written(DatabaseClient.GenericExecuteSpec statement) {
        return statement.map(_ -> true).one().defaultIfEmpty(false);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
