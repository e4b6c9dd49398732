package org.yiwang.cases.lifecycle;

import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.LoadStatement.For;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Mono;

/** Cases as rows: one SELECT to load what an action needs, one statement to save what it did. */
@Repository
class CaseRepository {

    private final Prepared statements;
    private final MayRead mayRead;

    CaseRepository(Prepared statements, MayRead mayRead) {
        this.statements = statements;
        this.mayRead = mayRead;
    }

    /** Loads with the answer stored under the key, if there is one; empty when this reader may not know the case. */
    Mono<Loaded> forAction(UUID id, Reader reader, IdempotencyKey key) {
        return load(LoadStatement.bound(For.ACTION, id, reader, mayRead, key), For.ACTION);
    }

    Mono<Loaded> forSubmission(UUID id, Reader reader, IdempotencyKey key) {
        return load(LoadStatement.bound(For.SUBMISSION, id, reader, mayRead, key), For.SUBMISSION);
    }

    /** Loads with what the copy of posts says of the reader's post of this duty now. */
    Mono<Loaded> forDecision(UUID id, Duty duty, Reader reader, IdempotencyKey key) {
        var statement = LoadStatement.bound(For.DECISION, id, reader, mayRead, key);
        return load(statement.bind("duty", duty.name()), For.DECISION);
    }

    /** Loads for what the system does by itself. */
    Mono<Loaded> forSystem(UUID id) {
        return load(new Bound(LoadStatement.FOR_SYSTEM).bind("case", id), For.ACTION);
    }

    private Mono<Loaded> load(Bound statement, For what) {
        return Mono.defer(() -> {
            var rows = new LoadedRows(what);
            return statements.rows(statement, rows::add).then(Mono.fromSupplier(rows::folded));
        });
    }

    /** Saves a change; false when the case has changed since it was loaded, and then nothing is written. */
    Mono<Boolean> save(Change change) {
        return Mono.deferContextual(context -> statements
                .rows(SavedChange.bound(change, Trace.of(context)), _ -> true)
                .singleOrEmpty()
                .defaultIfEmpty(false));
    }
}
