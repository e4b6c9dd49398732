package org.yiwang.cases.lifecycle;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.lifecycle.CaseService.Answer;
import org.yiwang.cases.lifecycle.CaseService.Request;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.idempotency.StoredAnswer;
import reactor.core.publisher.Mono;

/**
 * The answer to an action that ended its actor's business with the case, when he repeats it: where the case stood after
 * it, and nothing of what came later. Through an integrator's client nothing is repeated.
 */
@Component
class Remembered {

    private final DatabaseClient database;

    Remembered(DatabaseClient database) {
        this.database = database;
    }

    /** {@link CaseNotFound} where this request was never answered. */
    Mono<Answer> of(Request request) {
        var key = request.key();
        return Mono.just(key)
                .filter(_ -> new Reader(request.actor()).client() == null)
                .flatMap(_ -> database.sql("""
                                select i.digest, i.status, i.location, i.etag, c.number, e.to_status,
                                       (select count(*) from case_events v
                                         where v.root_case_id = c.root_case_id and v.case_id = c.id
                                           and v.action in ('RECORD_VISIT', 'CONFIRM_VISIT')
                                           and v.sequence <= e.sequence) as visits
                                  from idempotency_keys i
                                  join cases c on c.root_case_id = :case and c.id = :case
                                  join case_events e
                                    on e.root_case_id = c.root_case_id and e.case_id = c.id
                                   and e.at = i.at and e.actor_id = i.actor
                                 where i.client = :client and i.actor = :me and i.path = :path and i.key = :key
                                 order by e.sequence desc
                                 limit 1
                                """)
                        .bind("case", request.id())
                        .bind("client", key.client())
                        .bind("me", key.actor())
                        .bind("path", key.path())
                        .bind("key", key.key())
                        .map(row -> answer(row, request))
                        .one())
                .switchIfEmpty(Mono.error(CaseNotFound::new));
    }

    private static Answer answer(Readable row, Request request) {
        var digest = get(row, "digest", ByteBuffer.class);
        var bytes = new byte[digest.remaining()];
        digest.get(bytes);
        var stored = new StoredAnswer(
                        bytes,
                        get(row, "status", Integer.class),
                        row.get("location", String.class),
                        row.get("etag", String.class))
                .to(request.key());
        return new Answer(state(row, request.id()), stored.status(), Objects.requireNonNull(stored.etag()));
    }

    private static CaseState state(Readable row, UUID id) {
        var status = CaseStatus.valueOf(get(row, "to_status", String.class));
        var outcome = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(status.name()))
                .findFirst()
                .orElse(null);
        var visits = get(row, "visits", Long.class).intValue();
        return new CaseState(
                id,
                row.get("number", String.class),
                status,
                outcome,
                null,
                null,
                visits,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
