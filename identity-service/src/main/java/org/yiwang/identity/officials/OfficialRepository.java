package org.yiwang.identity.officials;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.identity.officials.Official.AccountState;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Officials in PostgreSQL; every query for an administrator carries the subtrees in its WHERE. */
@Repository
public class OfficialRepository {

    private static final String READ = """
            select o.id, o.username, o.name, o.department, coalesce(d.region_prefix, '') as prefix, o.account,
                   o.account_state, o.version,
                   exists (select from posts w where w.official = o.id and w.state = 'PROPOSED') as waiting
              from officials o
              left join departments d on d.id = o.department
            """;

    /** Officials of the subtrees' departments, and those who hold or held a post there. */
    private static final String VISIBLE = """
            o.test = :test
               and (d.region_prefix like any(:subtrees)
                    or exists (select from posts p where p.official = o.id and p.region_prefix like any(:subtrees)))
            """;

    private final DatabaseClient database;

    OfficialRepository(DatabaseClient database) {
        this.database = database;
    }

    /** What a list is narrowed to; nulls do not narrow. */
    record Wanted(
            @Nullable String words,
            @Nullable UUID department,
            boolean waiting,
            @Nullable Cursor after,
            int limit) {}

    public Mono<Standing> standing(Actor actor, LocalDate today) {
        return database.sql("""
                        select array(select p.region_prefix from posts p
                                      where p.official = :me and p.duty = 'ADMINISTER' and p.state = 'IN_FORCE'
                                        and p.first_day <= :today and (p.last_day is null or p.last_day >= :today))
                                 as subtrees,
                               array(select case when l.first = :me then l.second else l.first end
                                       from account_links l where :me in (l.first, l.second)) as same
                        """)
                .bind("me", actor.person())
                .bind("today", today)
                .map(row -> standing(row, actor))
                .one();
    }

    public Mono<Official> visible(UUID id, Standing reader) {
        return database.sql(READ + " where o.id = :id and " + VISIBLE)
                .bind("id", id)
                .bind("test", reader.test())
                .bind("subtrees", reader.patterns())
                .map(OfficialRepository::read)
                .one();
    }

    /** Those who have these user names, and whether the reader may see them. */
    public Flux<Named> named(Collection<String> usernames, Standing reader) {
        return database.sql("select f.*, " + VISIBLE + " as visible from (" + READ + """
                           where o.username = any(:usernames)) f
                          join officials o on o.id = f.id
                          left join departments d on d.id = o.department
                        """)
                .bind("usernames", usernames.toArray(String[]::new))
                .bind("test", reader.test())
                .bind("subtrees", reader.patterns())
                .map(row -> new Named(read(row), get(row, "visible", Boolean.class)))
                .all();
    }

    /** An official found by user name. */
    public record Named(Official official, boolean visible) {}

    public Mono<Official> official(UUID id) {
        return database.sql(READ + " where o.id = :id")
                .bind("id", id)
                .map(OfficialRepository::read)
                .one();
    }

    Flux<Official> listed(Wanted wanted, Standing reader) {
        var after = wanted.after();
        return database.sql(READ + " where " + VISIBLE + """
                           and (:words is null or o.name ilike :words or o.username ilike :words)
                           and (:department is null or o.department = :department)
                           and (not :waiting
                                or exists (select from posts w where w.official = o.id and w.state = 'PROPOSED'))
                           and (:afterName is null or (o.name, o.id) > (:afterName, :afterId))
                         order by o.name, o.id limit :limit
                        """)
                .bind("test", reader.test())
                .bind("subtrees", reader.patterns())
                .bind("words", Parameters.in(R2dbcType.VARCHAR, pattern(wanted.words())))
                .bind("department", Parameters.in(PostgresqlObjectId.UUID, wanted.department()))
                .bind("waiting", wanted.waiting())
                .bind("afterName", Parameters.in(R2dbcType.VARCHAR, after == null ? null : after.text(0)))
                .bind("afterId", after == null ? new UUID(0, 0) : after.uuid(1))
                .bind("limit", wanted.limit())
                .map(OfficialRepository::read)
                .all();
    }

    /** How officials, or people who have signed in, are called. */
    public Flux<Called> names(Set<UUID> ids) {
        return database.sql("""
                        select n.id, coalesce(o.name, p.name) as name
                          from unnest(:ids) n (id)
                          left join officials o on o.id = n.id
                          left join people p on p.id = n.id
                         where coalesce(o.name, p.name) is not null
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> new Called(get(row, "id", UUID.class), get(row, "name", String.class)))
                .all();
    }

    /** A person's id and name. */
    public record Called(UUID id, String name) {}

    private static @Nullable String pattern(@Nullable String words) {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Standing standing(Readable row, Actor actor) {
        var same = new HashSet<>(List.of(get(row, "same", UUID[].class)));
        same.add(actor.person());
        return new Standing(
                actor.person(),
                Set.copyOf(same),
                Set.copyOf(List.of(get(row, "subtrees", String[].class))),
                actor.test());
    }

    private static Official read(Readable row) {
        return new Official(
                get(row, "id", UUID.class),
                get(row, "username", String.class),
                get(row, "name", String.class),
                get(row, "department", UUID.class),
                get(row, "prefix", String.class),
                row.get("account", UUID.class),
                AccountState.valueOf(get(row, "account_state", String.class)),
                get(row, "waiting", Boolean.class),
                get(row, "version", Long.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
