package org.yiwang.cases.notices;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notices for people to read, and their electronic service; every query of people carries its authorisation. */
@Repository
class NoticeRepository {

    private static final String NOTICES = """
            select n.case_id, c.department, c.number as case_number, n.number, n.event, n.fact, n.kind, n.at, n.made_at,
                   n.served_way, n.served_at, n.served_on, n.service_event, e.data ->> 'day' as service_day,
                   r.sealed as recipient, t.sealed as tracking, w.kek, w.wrapped
              from cases c
              join notices n on n.root_case_id = c.root_case_id and n.case_id = c.id
              join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
              left join case_events e
                on e.root_case_id = c.root_case_id and e.case_id = c.id and e.sequence = n.service_event
              left join sealed_texts r
                on r.root_case_id = c.root_case_id and r.case_id = c.id and r.name = n.service_event || '/recipient'
              left join sealed_texts t
                on t.root_case_id = c.root_case_id and t.case_id = c.id and t.name = n.service_event || '/tracking'
             where c.root_case_id = :case and c.id = :case and %s
            """;

    private static final String ALL = NOTICES.formatted(MayRead.READS) + " order by n.number";

    private static final String ONE = NOTICES.formatted(MayRead.READS) + " and n.number = :number";

    private static final String OWN = """
            select 1 from cases c join notices n on n.root_case_id = c.root_case_id and n.case_id = c.id
             where c.root_case_id = :case and c.id = :case and n.number = :number and %s and not %s
            """.formatted(MayRead.CASE, MayRead.NOT_OWN);

    private final DatabaseClient database;
    private final MayRead mayRead;

    NoticeRepository(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    /** The notices of a case in their order; none where this reader may not know the case. */
    Flux<NoticeRow> of(UUID caseId, Reader reader) {
        return mayRead.bind(database.sql(ALL).bind("case", caseId), reader)
                .map(NoticeRow::read)
                .all();
    }

    Mono<NoticeRow> one(UUID caseId, int number, Reader reader) {
        var statement = database.sql(ONE).bind("case", caseId).bind("number", number);
        return mayRead.bind(statement, reader).map(NoticeRow::read).one();
    }

    /** Whether it would be shown to this reader if the case were not his own. */
    Mono<Boolean> isOwn(UUID caseId, int number, Reader reader) {
        var statement = database.sql(OWN).bind("case", caseId).bind("number", number);
        return mayRead.bind(statement, reader).map(_ -> true).one().defaultIfEmpty(false);
    }

    /** The sealed paper of a notice; whoever calls has authorised the case. */
    Mono<ByteBuffer> paper(UUID caseId, int number) {
        return database.sql("""
                        select sealed from notice_papers
                         where root_case_id = :case and case_id = :case and number = :number
                        """)
                .bind("case", caseId)
                .bind("number", number)
                .map(row -> Objects.requireNonNull(row.get("sealed", ByteBuffer.class)))
                .one();
    }

    /** Notes the first electronic service of what was given with a fact; later ones and other ways change nothing. */
    Mono<Void> servedInInbox(UUID caseId, UUID fact, Instant at) {
        var served = Served.inInbox(at);
        return database.sql("""
                        update notices set served_way = :way, served_at = :at, served_on = :on
                         where root_case_id = :case and case_id = :case and fact = :fact and served_on is null
                        """)
                .bind("way", served.way().name())
                .bind("at", at)
                .bind("on", served.on())
                .bind("case", caseId)
                .bind("fact", fact)
                .then();
    }
}
