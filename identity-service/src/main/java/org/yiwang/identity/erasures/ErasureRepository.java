package org.yiwang.identity.erasures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What hinders an erasure, and the erasure itself, in PostgreSQL. */
@Repository
class ErasureRepository {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final String HINDRANCES = """
            select 'MANDATES' as kind, m.id from mandates m
             where m.role is null and m.state in ('OFFERED', 'IN_FORCE') and m.last_day >= :today
               and (m.grantor_kind = 'PERSON' and m.grantor = :me or m.agent = :me)
            union all
            select 'ORGANISATION_ROLES', m.grantor from mandates m
             where m.role is not null and m.state in ('OFFERED', 'IN_FORCE') and m.last_day >= :today and m.agent = :me
            union all
            select 'APPLICATIONS', c.id from clients c
             where c.owner = :me and c.state not in ('CLOSED', 'REFUSED')
            union all
            select 'CONSENTS', k.id from consents k where k.person = :me and k.ended_at is null
            """;

    private final DatabaseClient database;

    ErasureRepository(DatabaseClient database) {
        this.database = database;
    }

    /** One thing that has to be ended first. */
    record Found(Hindrance.Kind kind, UUID id) {}

    Flux<Found> hindrances(UUID me, Instant now) {
        return database.sql(HINDRANCES)
                .bind("me", me)
                .bind("today", LocalDate.ofInstant(now, BEIJING))
                .map(row -> new Found(
                        Hindrance.Kind.valueOf(Objects.requireNonNull(row.get("kind", String.class))),
                        Objects.requireNonNull(row.get("id", UUID.class))))
                .all();
    }

    /**
     * Gives the person, or nothing if something hinders it meanwhile. Ids of accounts of one human stay linked, so that
     * nobody decides a case that was his own; mandates and access records stay.
     */
    Mono<UUID> erase(UUID me, List<Fact> facts, Instant now) {
        var sql = """
                with person as (
                  update people set name = null, erased_at = :now, version = version + 1
                   where id = :me and erased_at is null and not exists (select from (%s) h)
                  returning id),
                whole as (
                  select id from person
                  union all
                  select w.person from window_records w join person p on p.id = w.claimed_by),
                nameless as (
                  update people set name = null, erased_at = :now, version = version + 1
                   where id in (select id from whole where id <> :me)),
                numbers as (
                  delete from identity_numbers where person in (select id from whole) returning hash),
                alone as (
                  delete from humans where hash in (select hash from numbers)
                                       and accounts <@ array(select id from whole)),
                among as (
                  update humans h set accounts = array(select a from unnest(h.accounts) a
                                                        where a not in (select id from whole))
                   where h.hash in (select hash from numbers) and not accounts <@ array(select id from whole)),
                address as (delete from address_codes where person in (select id from person)),
                tries as (delete from identity_tries where person in (select id from person)),
                codes as (delete from window_codes where person in (select id from person)),
                seen as (delete from sightings where person in (select id from whole)),
                assured as (delete from assurance_tasks where person in (select id from person)),
                task as (
                  insert into erasure_tasks (person, wanted, due_at) select id, 1, :now from person),
                told as (
                """.formatted(HINDRANCES) + Outbox.INSERT + """
                   where exists (select from person))
                select id from person
                """;
        return database.sql(sql)
                .bind("me", me)
                .bind("now", now)
                .bind("today", LocalDate.ofInstant(now, BEIJING))
                .bind("facts", Outbox.json(facts, null))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }
}
