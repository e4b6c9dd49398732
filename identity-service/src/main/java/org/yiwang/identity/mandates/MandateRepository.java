package org.yiwang.identity.mandates;

import static org.yiwang.identity.mandates.MandateRows.get;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.identity.mandates.Mandate.Side;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Mandates in PostgreSQL; every query is of those the reader has given or has been given. */
@Repository
class MandateRepository {

    private static final String READ = """
            select m.id, m.test, m.grantor_kind, m.grantor, m.agent, m.agent_name, m.kind, m.items, m.topics, m.role, m.helper_post,
                   m.first_day, m.last_day, m.state, m.given_at, m.settled_at, m.revoked_by, m.revoked_at, m.version
              from mandates m
            """;

    /** The roles by which the reader gives mandates of organisations today. */
    private static final String OFFICES = """
            from mandates o
             where o.grantor_kind = 'ORGANISATION' and o.agent = :me and o.test = :test and o.state = 'IN_FORCE'
               and o.role in ('REPRESENTATIVE', 'MANAGER') and o.first_day <= :today and o.last_day >= :today
            """;

    private static final String GIVEN_BY_ME = """
            (m.grantor_kind = 'PERSON' and m.grantor = :me
             or m.grantor_kind = 'ORGANISATION' and m.agent is distinct from :me
                and m.grantor in (select o.grantor %s))
            """.formatted(OFFICES);

    /** Named by id, or by number and name as long as the offer stands. */
    private static final String GIVEN_TO_ME = """
            (m.agent = :me
             or m.state = 'OFFERED' and m.agent is null
                and m.agent_hash = (select n.hash from identity_numbers n where n.person = :me)
                and m.agent_name = :name)
            """;

    private static final String MINE = "m.test = :test and (" + GIVEN_BY_ME + " or " + GIVEN_TO_ME + ")";

    private final DatabaseClient database;

    MandateRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What a list is narrowed to; nulls do not narrow.
     *
     * @param item only mandates in force on {@code today} whose scope has this item
     */
    record Narrowed(
            @Nullable Side side,
            @Nullable UUID item,
            LocalDate today,
            @Nullable Cursor after,
            int limit) {}

    /** Who asks, and how many mandates there are of this grantor. */
    Mono<Scene.Person> person(Actor actor, Applicant grantor, LocalDate today) {
        return offices(actor, today)
                .zipWith(helperPosts(actor, today).collectList())
                .flatMap(rights -> database.sql("""
                        select (select n.hash from identity_numbers n where n.person = :me) as hash,
                               array(select case when l.first = :me then l.second else l.first end
                                       from account_links l where :me in (l.first, l.second)) as same,
                               (select count(*) from mandates m
                                 where m.grantor = :grantor and m.state in ('OFFERED', 'IN_FORCE')) as given
                        """)
                        .bind("me", actor.person())
                        .bind("grantor", grantor.id())
                        .map(row -> person(row, actor, rights.getT1(), rights.getT2()))
                        .one());
    }

    /** The posts in a township or village in which the same human takes in, whichever account of his holds them. */
    private Flux<HelperPost> helperPosts(Actor actor, LocalDate today) {
        return database.sql("""
                        select p.id, p.last_day from posts p join officials o on o.id = p.official
                         where (o.id = :me
                                or exists (select from account_links l
                                            where (l.first, l.second) in ((:me, o.id), (o.id, :me))))
                           and o.test = :test and p.duty = 'INTAKE' and length(p.region_prefix) >= 9
                           and p.state = 'IN_FORCE' and p.first_day <= :today
                           and (p.last_day is null or p.last_day >= :today)
                         order by p.last_day desc nulls first, p.id
                        """)
                .bind("me", actor.person())
                .bind("test", actor.test())
                .bind("today", today)
                .map(row -> new HelperPost(get(row, "id", UUID.class), row.get("last_day", LocalDate.class)))
                .all();
    }

    /** Mandates of helpers whose posts are not in force any more. */
    Flux<Orphaned> orphaned(int most) {
        return database.sql(READ + """
                          join posts p on p.id = m.helper_post
                         where m.state = 'IN_FORCE' and m.helper_post is not null and p.state <> 'IN_FORCE'
                         limit :most
                        """)
                .bind("most", most)
                .map(row -> new Orphaned(MandateRows.read(row), get(row, "test", Boolean.class)))
                .all();
    }

    /** A mandate without its helper's post. */
    record Orphaned(Mandate mandate, boolean test) {}

    Mono<Offices> offices(Actor actor, LocalDate today) {
        return database.sql("select o.grantor, o.role " + OFFICES)
                .bind("me", actor.person())
                .bind("test", actor.test())
                .bind("today", today)
                .map(row -> Map.entry(get(row, "grantor", UUID.class), Role.valueOf(get(row, "role", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, HashMap::new)
                .map(roles -> new Offices(actor.person(), Map.copyOf(roles)));
    }

    Mono<Mandate> mine(UUID id, Actor actor, LocalDate today) {
        return bound(database.sql(READ + " where m.id = :id and " + MINE), actor, today)
                .bind("id", id)
                .map(MandateRows::read)
                .one();
    }

    /** How these organisations are called. */
    Flux<Named> organisations(Set<UUID> ids) {
        return database.sql("select id, name from organisations where id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> new Named(get(row, "id", UUID.class), get(row, "name", String.class)))
                .all();
    }

    /** An organisation's id and name. */
    record Named(UUID id, String name) {}

    /** The newest first. */
    Flux<Mandate> listed(Narrowed narrowed, Actor actor) {
        var mine = narrowed.side() == null
                ? MINE
                : "m.test = :test and " + (narrowed.side() == Side.GRANTOR ? GIVEN_BY_ME : GIVEN_TO_ME);
        return bound(
                        database.sql(READ
                                + " where cast(:name as text) is not null and cast(:today as date) is not null and "
                                + mine + """
                           and m.id < :after
                           and (:item is null
                                or m.state = 'IN_FORCE' and m.first_day <= :today and m.last_day >= :today
                                   and (m.kind in ('ROLE', 'GUARDIAN') or :item = any(m.items)
                                        or m.topics && (select i.topics from items i where i.id = :item)))
                         order by m.id desc limit :limit
                        """),
                        actor,
                        narrowed.today())
                .bind(
                        "after",
                        narrowed.after() == null
                                ? new UUID(-1, -1)
                                : narrowed.after().uuid(0))
                .bind("item", Parameters.in(PostgresqlObjectId.UUID, narrowed.item()))
                .bind("limit", narrowed.limit())
                .map(MandateRows::read)
                .all();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec statement, Actor actor, LocalDate today) {
        return statement
                .bind("me", actor.person())
                .bind("name", actor.name())
                .bind("test", actor.test())
                .bind("today", today);
    }

    private static Scene.Person person(Readable row, Actor actor, Offices offices, List<HelperPost> helperPosts) {
        var same = new HashSet<>(List.of(get(row, "same", UUID[].class)));
        same.add(actor.person());
        return new Scene.Person(
                actor.person(),
                Set.copyOf(same),
                row.get("hash", byte[].class),
                actor.test(),
                offices,
                get(row, "given", Long.class),
                helperPosts);
    }
}
