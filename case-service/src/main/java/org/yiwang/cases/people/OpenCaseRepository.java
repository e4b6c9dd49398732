package org.yiwang.cases.people;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cases that are not at an end, by whose they are. */
@Repository
class OpenCaseRepository {

    private final DatabaseClient database;

    OpenCaseRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<OpenCase> of(UUID person, int most) {
        return database.sql("""
                        select id, number, status from cases
                         where applicant_kind = 'PERSON' and applicant_id = :person
                           and status not in ('NOT_ACCEPTED', 'LAPSED', 'DELIVERED', 'CLOSED', 'WITHDRAWN')
                         order by id desc limit :most
                        """)
                .bind("person", person)
                .bind("most", most)
                .map(OpenCaseRepository::read)
                .all();
    }

    Mono<OpenCasesOfItem> ofItem(UUID item, int most) {
        return database.sql("""
                        select (select count(*)::integer from
                                 (select from cases
                                   where item_id = :item and status = 'DRAFT' limit :most) d) as drafts,
                               (select count(*)::integer from
                                 (select from cases
                                   where item_id = :item and status <> 'DRAFT'
                                     and status not in ('NOT_ACCEPTED', 'LAPSED', 'DELIVERED', 'CLOSED', 'WITHDRAWN') limit :most) h) as handled
                        """)
                .bind("item", item)
                .bind("most", most)
                .map(row -> new OpenCasesOfItem(
                        Objects.requireNonNull(row.get("drafts", Integer.class)),
                        Objects.requireNonNull(row.get("handled", Integer.class))))
                .one();
    }

    private static OpenCase read(Readable row) {
        return new OpenCase(
                Objects.requireNonNull(row.get("id", UUID.class)),
                row.get("number", String.class),
                Objects.requireNonNull(row.get("status", String.class)));
    }
}
