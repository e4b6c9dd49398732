package org.yiwang.identity.assurance;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tries within a day; every limit is a WHERE, so that simultaneous requests cannot pass it together. */
@Repository
class TryRepository {

    static final Duration DAY = Duration.ofDays(1);

    private static final int MOST = 5;
    private static final int MOST_OF_A_NUMBER = 20;

    private final DatabaseClient database;

    TryRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Gives the person, or nothing if there were too many tries already. */
    Mono<UUID> begin(UUID person, byte[] number, Instant now) {
        return database.sql("""
                        with allowed as (
                          select :hash as hash
                           where not exists (select from identity_tries t
                                              where t.person = :person and t.day > :before and t.tries >= :most)),
                        counted as (
                          insert into number_tries (hash, day, tries) select hash, :now, 1 from allowed
                          on conflict (hash) do update
                             set day = case when number_tries.day <= :before then :now else number_tries.day end,
                                 tries = case when number_tries.day <= :before then 1 else number_tries.tries + 1 end
                           where number_tries.day <= :before or number_tries.tries < :mostOfNumber
                          returning hash),
                        swept as (delete from number_tries where day < :before and hash <> :hash)
                        insert into identity_tries (person, day, tries) select :person, :now, 1 from counted
                        on conflict (person) do update
                           set day = case when identity_tries.day <= :before then :now else identity_tries.day end,
                               tries = case when identity_tries.day <= :before then 1
                                            else identity_tries.tries + 1 end
                         where identity_tries.day <= :before or identity_tries.tries < :most
                        returning person
                        """)
                .bind("hash", number)
                .bind("person", person)
                .bind("now", now)
                .bind("before", now.minus(DAY))
                .bind("most", MOST)
                .bind("mostOfNumber", MOST_OF_A_NUMBER)
                .map(row -> Objects.requireNonNull(row.get("person", UUID.class)))
                .one();
    }

    /** A try that nobody answered does not count. */
    Mono<Long> givenBack(UUID person, byte[] number) {
        return database.sql("""
                        with number as (
                          update number_tries set tries = tries - 1 where hash = :hash and tries > 0)
                        update identity_tries set tries = tries - 1 where person = :person and tries > 0
                        """)
                .bind("hash", number)
                .bind("person", person)
                .fetch()
                .rowsUpdated();
    }
}
