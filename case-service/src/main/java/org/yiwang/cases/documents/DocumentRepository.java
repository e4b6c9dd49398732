package org.yiwang.cases.documents;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.cases.vault.Vault.WrappedKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents as rows; each write is one statement guarded by what was read. */
@Repository
class DocumentRepository {

    /** A draft, a case that is to be supplemented, or one that owes something. */
    private static final String TAKES_DOCUMENTS = """
            (c.status in ('DRAFT', 'SUPPLEMENT_REQUESTED') or c.status in ('APPROVED', 'DELIVERED') and c.owes > 0)
            """;

    private final DatabaseClient database;
    private final MayRead mayRead;

    DocumentRepository(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    /** The key of a case into which this reader may upload now. */
    Mono<WrappedKey> draftKey(UUID caseId, Reader reader) {
        return mayRead.bind(
                        database.sql("""
                        select w.kek, w.wrapped
                          from cases c
                          join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
                         where c.root_case_id = :case and c.id = :case and %s and %s and %s
                        """.formatted(TAKES_DOCUMENTS, MayRead.HANDS_IN, MayRead.CASE))
                                .bind("case", caseId),
                        reader)
                .map(DocumentRepository::key)
                .one();
    }

    /** False when the case has as many documents as it may have, or takes none. */
    Mono<Boolean> create(UUID id, Upload upload, Reader reader, SealedText name, int most, Instant now, Instant until) {
        return mayRead.bind(
                        database.sql("""
                        with opened as (
                          insert into documents
                                 (root_case_id, id, case_id, actor_id, test, state, declared_type, length, received,
                                  chunks, opened_at, expires_at)
                          select c.root_case_id, :id, c.id, :me, c.test, 'UPLOADING', :type, :length, 0, 0, :now, :until
                            from cases c
                           where c.root_case_id = :case and c.id = :case and %s and %s
                             and (select count(*) from documents d
                                   where d.root_case_id = :case and d.case_id = :case) < :most
                          returning root_case_id, id, case_id),
                        numbered as (
                          insert into document_numbers (document_id, root_case_id) select id, root_case_id from opened),
                        named as (
                          insert into sealed_texts (root_case_id, case_id, name, salt, sealed)
                          select root_case_id, case_id, :name, :salt, :sealed from opened)
                        select 1 from opened
                        """.formatted(TAKES_DOCUMENTS, MayRead.CASE))
                                .bind("id", id)
                                .bind("case", upload.caseId())
                                .bind("me", reader.me())
                                .bind("type", upload.type())
                                .bind("length", upload.length())
                                .bind("now", now)
                                .bind("until", until)
                                .bind("most", most)
                                .bind("name", name.name())
                                .bind("salt", name.salt())
                                .bind("sealed", name.sealed()),
                        reader)
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Mono<Document> find(UUID id, Reader reader) {
        return mayRead.bind(
                        database.sql("""
                        select d.root_case_id, d.id, d.case_id,
                               (c.status = 'DRAFT' or d.state = 'UPLOADING' and %s) and %s as draft,
                               d.state, d.declared_type, d.length, d.received, d.chunks, d.expires_at, w.kek, w.wrapped
                          from document_numbers n
                          join documents d on d.root_case_id = n.root_case_id and d.id = n.document_id
                          join cases c on c.root_case_id = d.root_case_id and c.id = d.case_id
                          join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
                         where n.document_id = :id and %s
                        """.formatted(TAKES_DOCUMENTS, MayRead.HANDS_IN, MayRead.READS))
                                .bind("id", id),
                        reader)
                .map(DocumentRepository::document)
                .one();
    }

    /** The stored documents of a case, the first uploaded first. */
    Flux<Document> stored(UUID root, UUID caseId) {
        return database.sql("""
                        select d.root_case_id, d.id, d.case_id, false as draft,
                               d.state, d.declared_type, d.length,
                               d.received, d.chunks, d.expires_at, w.kek, w.wrapped
                          from documents d
                          join case_keys w on w.root_case_id = d.root_case_id and w.case_id = d.case_id
                         where d.root_case_id = :root and d.case_id = :case and d.state = 'STORED'
                         order by d.id
                        """)
                .bind("root", root)
                .bind("case", caseId)
                .map(DocumentRepository::document)
                .all();
    }

    /** Adds the next chunk; false when another request was faster. */
    Mono<Boolean> append(Document before, Document after, ByteBuffer chunk) {
        return database.sql("""
                        with grown as (
                          update documents
                             set received = :received, chunks = :chunks, expires_at = :until
                           where root_case_id = :root and id = :id and received = :before and state = 'UPLOADING'
                          returning root_case_id, id)
                        insert into document_chunks (root_case_id, document_id, chunk, sealed)
                        select root_case_id, id, :chunk, :sealed from grown
                        returning chunk
                        """)
                .bind("root", before.root())
                .bind("id", before.id())
                .bind("before", before.received())
                .bind("received", after.received())
                .bind("chunks", after.chunks())
                .bind("chunk", before.chunks())
                .bind("sealed", chunk)
                .bind("until", after.expiresAt())
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Mono<Boolean> store(Document document) {
        return database.sql("""
                        update documents set state = 'STORED'
                         where root_case_id = :root and id = :id and received = length and state = 'UPLOADING'
                        """)
                .bind("root", document.root())
                .bind("id", document.id())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<ByteBuffer> chunk(Document document, int chunk) {
        return database.sql("""
                        select sealed from document_chunks
                         where root_case_id = :root and document_id = :id and chunk = :chunk
                        """)
                .bind("root", document.root())
                .bind("id", document.id())
                .bind("chunk", chunk)
                .map(row -> get(row, "sealed", ByteBuffer.class))
                .one();
    }

    Mono<ByteBuffer> name(Document document) {
        return database.sql("""
                        select sealed from sealed_texts
                         where root_case_id = :root and case_id = :case and name = :name
                        """)
                .bind("root", document.root())
                .bind("case", document.caseId())
                .bind("name", "document/" + document.id())
                .map(row -> get(row, "sealed", ByteBuffer.class))
                .one();
    }

    private static Document document(Readable row) {
        return new Document(
                get(row, "root_case_id", UUID.class),
                get(row, "id", UUID.class),
                get(row, "case_id", UUID.class),
                get(row, "draft", Boolean.class),
                Document.State.valueOf(get(row, "state", String.class)),
                get(row, "declared_type", String.class),
                get(row, "length", Long.class),
                get(row, "received", Long.class),
                get(row, "chunks", Integer.class),
                get(row, "expires_at", Instant.class),
                key(row));
    }

    private static WrappedKey key(Readable row) {
        return new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
