package org.yiwang.cases.notices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.NoticeKind;
import org.yiwang.cases.lifecycle.ServiceWay;
import reactor.core.publisher.Mono;

/** When notices of a case were served; whoever calls has authorised the case. */
@Repository
public class ServedNotices {

    private final DatabaseClient database;

    ServedNotices(DatabaseClient database) {
        this.database = database;
    }

    /** The service of the last notice of any of these kinds; nothing as long as it was not served or given. */
    public Mono<Served> of(UUID root, UUID caseId, NoticeKind... kinds) {
        return database.sql("""
                        select served_way, served_on from (
                          select n.served_way, n.served_on from notices n
                           where n.root_case_id = :root and n.case_id = :case and n.kind = any(:kinds)
                           order by n.number desc limit 1) last
                         where served_on is not null
                        """)
                .bind("root", root)
                .bind("case", caseId)
                .bind("kinds", Arrays.stream(kinds).map(NoticeKind::name).toArray(String[]::new))
                .map(row -> new Served(
                        ServiceWay.valueOf(Objects.requireNonNull(row.get("served_way", String.class))),
                        Objects.requireNonNull(row.get("served_on", LocalDate.class))))
                .one();
    }
}
