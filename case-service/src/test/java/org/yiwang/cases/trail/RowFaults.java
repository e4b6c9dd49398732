package org.yiwang.cases.trail;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What of the rows of a case says otherwise than its events, as verification finds it. */
public final class RowFaults {

    private final DatabaseClient database;
    private final VerificationRepository cases;

    public RowFaults(DatabaseClient database) {
        this.database = database;
        this.cases = new VerificationRepository(database, Clock.systemUTC());
    }

    /** The columns, each with the row it is of. */
    public List<String> of(UUID id) {
        return Objects.requireNonNull(Mono.zip(cases.state(id), chain(id), cases.servedOn(id), cases.rows(id))
                        .map(read -> RowExamination.of(
                                read.getT2(),
                                Objects.requireNonNull(read.getT1()
                                        .with(read.getT3(), read.getT4())
                                        .row())))
                        .toFuture()
                        .join())
                .stream()
                .map(fault -> fault.column() + " " + fault.row())
                .toList();
    }

    private Mono<List<TrailEvent>> chain(UUID id) {
        return database.sql(TrailRepository.CHAIN)
                .bind("case", id)
                .map(TrailRepository::event)
                .all()
                .collectList();
    }
}
