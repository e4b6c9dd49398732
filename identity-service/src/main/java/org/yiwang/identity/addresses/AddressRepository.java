package org.yiwang.identity.addresses;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Codes that were sent, and how many; every limit is a WHERE, so that simultaneous requests cannot pass it together. */
@Repository
class AddressRepository {

    static final Duration PAUSE = Duration.ofMinutes(1);
    static final Duration LIFE = Duration.ofMinutes(10);
    static final int ATTEMPTS = 5;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LETTERS = 5;

    private final DatabaseClient database;

    AddressRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A code about to be sent, with the hash that stands for its address. */
    record Sending(UUID person, byte[] code, byte[] address, Instant at) {}

    /** What a try is compared with. */
    record Compared(byte[] hash, int left) {}

    /** Gives the person, or nothing if too many letters went out already; the code before no longer counts. */
    Mono<UUID> begin(Sending sending) {
        return database.sql("""
                        with allowed as (
                          select :address as address
                           where not exists (select from address_codes c
                                              where c.person = :person
                                                and (c.sent_at > :pause or c.hour > :before and c.letters >= :most))),
                        counted as (
                          insert into address_letters (address, hour, letters) select address, :now, 1 from allowed
                          on conflict (address) do update
                             set hour = case when address_letters.hour <= :before then :now
                                             else address_letters.hour end,
                                 letters = case when address_letters.hour <= :before then 1
                                                else address_letters.letters + 1 end
                           where address_letters.hour <= :before or address_letters.letters < :most
                          returning address),
                        swept as (delete from address_letters where hour < :before and address <> :address)
                        insert into address_codes (person, hash, sent_at, ends_at, attempts, hour, letters)
                        select :person, :hash, :now, :ends, 0, :now, 1 from counted
                        on conflict (person) do update
                           set hash = excluded.hash, sent_at = excluded.sent_at, ends_at = excluded.ends_at, attempts = 0,
                               hour = case when address_codes.hour <= :before then :now else address_codes.hour end,
                               letters = case when address_codes.hour <= :before then 1
                                              else address_codes.letters + 1 end
                         where address_codes.sent_at <= :pause
                           and (address_codes.hour <= :before or address_codes.letters < :most)
                        returning person
                        """)
                .bind("address", sending.address())
                .bind("person", sending.person())
                .bind("hash", sending.code())
                .bind("now", sending.at())
                .bind("ends", sending.at().plus(LIFE))
                .bind("before", sending.at().minus(HOUR))
                .bind("pause", sending.at().minus(PAUSE))
                .bind("most", LETTERS)
                .map(row -> Objects.requireNonNull(row.get("person", UUID.class)))
                .one();
    }

    /** Counts a try; nothing if there is no code that may still be tried. */
    Mono<Compared> compared(UUID person, Instant now) {
        return database.sql("""
                        update address_codes set attempts = attempts + 1
                         where person = :person and ends_at > :now and attempts < :most
                        returning hash, :most - attempts as left_over
                        """)
                .bind("person", person)
                .bind("now", now)
                .bind("most", ATTEMPTS)
                .map(row -> new Compared(
                        Objects.requireNonNull(row.get("hash", byte[].class)),
                        Objects.requireNonNull(row.get("left_over", Integer.class))))
                .one();
    }

    /** The code has done its work; how many letters went out is remembered. */
    Mono<Long> used(UUID person, Instant now) {
        return database.sql("update address_codes set ends_at = :now where person = :person and ends_at > :now")
                .bind("person", person)
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }
}
