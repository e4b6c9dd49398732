package org.yiwang.identity.contacts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Whose turn it is to change a profile, among all replicas. */
@Repository
class ProfileTurns {

    /** Longer than a reading and a writing may take together. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final DatabaseClient database;
    private final Clock clock;

    ProfileTurns(DatabaseClient database, @Qualifier("realTime") Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives the turn, or nothing while it is another's. */
    Mono<UUID> take(UUID account) {
        var now = clock.instant();
        return database.sql("""
                        insert into profile_turns (account, holder, ends_at) values (:account, :holder, :end)
                        on conflict (account) do update set holder = excluded.holder, ends_at = excluded.ends_at
                         where profile_turns.ends_at <= :now
                        returning holder
                        """)
                .bind("account", account)
                .bind("holder", UuidCreator.getTimeOrderedEpochFast())
                .bind("end", now.plus(LONGEST))
                .bind("now", now)
                .map(row -> Objects.requireNonNull(row.get("holder", UUID.class)))
                .one();
    }

    Mono<Void> giveBack(UUID account, UUID turn) {
        return database.sql("delete from profile_turns where account = :account and holder = :holder")
                .bind("account", account)
                .bind("holder", turn)
                .then();
    }
}
