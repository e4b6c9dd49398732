package org.yiwang.cases.documents;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Removes documents with everything of them: pieces, number, name and the materials they were given for. */
@Repository
class RemovalRepository {

    private static final String REMOVED = """
            , numbers as (delete from document_numbers n using gone where n.document_id = gone.id),
            chunks as (delete from document_chunks k using gone
                        where k.root_case_id = gone.root_case_id and k.document_id = gone.id),
            names as (delete from sealed_texts t using gone
                       where t.root_case_id = gone.root_case_id and t.case_id = gone.case_id
                         and t.name = 'document/' || gone.id),
            given as (delete from materials m using gone
                       where m.root_case_id = gone.root_case_id and m.case_id = gone.case_id
                         and m.document_id = gone.id)
            select 1 from gone
            """;

    private final DatabaseClient database;

    RemovalRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> remove(Document document) {
        return database.sql("""
                        with gone as (
                          delete from documents where root_case_id = :root and id = :id
                          returning root_case_id, id, case_id)
                        """ + REMOVED)
                .bind("root", document.root())
                .bind("id", document.id())
                .then();
    }

    /** Removes unfinished uploads that have expired, a bounded number at a time. */
    Mono<Long> removeExpired(Instant now, int most) {
        return database.sql("""
                        with gone as (
                          delete from documents
                           where (root_case_id, id) in (select root_case_id, id from documents
                                                         where state = 'UPLOADING' and expires_at < :now
                                                         order by expires_at limit :most)
                          returning root_case_id, id, case_id)
                        """ + REMOVED)
                .bind("now", now)
                .bind("most", most)
                .map(_ -> true)
                .all()
                .count();
    }
}
