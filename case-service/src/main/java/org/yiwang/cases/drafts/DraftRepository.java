package org.yiwang.cases.drafts;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.items.Regions;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseRows;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.cases.vault.Vault.WrappedKey;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import reactor.core.publisher.Mono;

/** Drafts as rows; every write is one statement guarded by the version, or by the idempotency key when it creates. */
@Repository
class DraftRepository {

    /** A draft with its key. */
    record Draft(Case cased, WrappedKey key) {}

    /** A completely stored document. */
    record Stored(String type, long length) {}

    private final DatabaseClient database;

    DraftRepository(DatabaseClient database) {
        this.database = database;
    }

    /** False when the key was used before; then nothing is written. */
    Mono<Boolean> insert(Case cased, WrappedKey wrapped, List<SealedText> texts, IdempotencyKey key) {
        var origin = cased.origin();
        var form = texts.get(0);
        var name = texts.get(1);
        return database.sql("""
                        with answered as (
                          insert into idempotency_keys (client, actor, path, key, digest, status, location, etag, at)
                          values (:client, :me, :path, :key, :digest, 201, :location, :etag, :now)
                          on conflict do nothing returning actor),
                        opened as (
                          insert into cases
                                 (root_case_id, id, applicant_kind, applicant_id, actor_id, test, item_id, item_version,
                                  handling_type, department, region, region_prefix, status, electronic, version,
                                  sequence, head, opened_at, changed_at)
                          select :case, :case, :applicantKind, :applicant, :me, :test, :item, :itemVersion,
                                 :handlingType, :department, :region, :regionPrefix, 'DRAFT', :electronic, 1, 0, '',
                                 :now, :now
                            from answered
                          returning id),
                        keyed as (
                          insert into case_keys (root_case_id, case_id, kek, wrapped)
                          select id, id, :kek, :wrapped from opened),
                        sealed as (
                          insert into sealed_texts (root_case_id, case_id, name, salt, sealed)
                          select id, id, t.* from opened,
                                 (values ('form', :formSalt, :form), ('applicant', :nameSalt, :name)) t)
                        select 1 from opened
                        """)
                .bind("client", key.client())
                .bind("me", key.actor())
                .bind("path", key.path())
                .bind("key", key.key())
                .bind("digest", ByteBuffer.wrap(key.digest()))
                .bind("location", "/v1/cases/" + cased.id())
                .bind("etag", ETags.strong(cased.version()))
                .bind("now", origin.openedAt())
                .bind("case", cased.id())
                .bind("applicantKind", origin.applicant().kind().name())
                .bind("applicant", origin.applicant().id())
                .bind("test", origin.test())
                .bind("item", origin.item())
                .bind("itemVersion", origin.itemVersion())
                .bind("handlingType", origin.handlingType().name())
                .bind("department", origin.department())
                .bind("region", origin.region())
                .bind("regionPrefix", Regions.prefix(origin.region()))
                .bind("electronic", cased.progress().electronic())
                .bind("kek", wrapped.kek())
                .bind("wrapped", wrapped.wrapped())
                .bind("formSalt", form.salt())
                .bind("form", form.sealed())
                .bind("nameSalt", name.salt())
                .bind("name", name.sealed())
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return database.sql("""
                        select digest, status, location, etag from idempotency_keys
                         where client = :client and actor = :me and path = :path and key = :key
                        """)
                .bind("client", key.client())
                .bind("me", key.actor())
                .bind("path", key.path())
                .bind("key", key.key())
                .map(row -> new StoredAnswer(
                        bytes(get(row, "digest", ByteBuffer.class)),
                        get(row, "status", Integer.class),
                        row.get("location", String.class),
                        row.get("etag", String.class)))
                .one();
    }

    Mono<Draft> load(UUID id, Reader reader) {
        return reader.bind(database.sql("select " + CaseRows.COLUMNS + """
                        , w.kek, w.wrapped
                          from cases c
                          join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
                        """ + CaseRows.LIMITS
                        + " where c.root_case_id = :case and c.id = :case and " + Reader.MAY_READ))
                .bind("case", id)
                .map(row -> new DraftRow(
                        CaseRows.read(row),
                        new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class))))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new Draft(
                        CaseRows.folded(rows.stream().map(DraftRow::row).toList()),
                        rows.getFirst().key()));
    }

    private record DraftRow(CaseRows.CaseRow row, WrappedKey key) {}

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

    Mono<Stored> document(Case cased, UUID document) {
        return database.sql("""
                        select declared_type, length from documents
                         where root_case_id = :root and id = :document and case_id = :case and state = 'STORED'
                        """)
                .bind("root", cased.root())
                .bind("case", cased.id())
                .bind("document", document)
                .map(row -> new Stored(get(row, "declared_type", String.class), get(row, "length", Long.class)))
                .one();
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

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
