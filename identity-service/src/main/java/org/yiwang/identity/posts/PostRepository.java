package org.yiwang.identity.posts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.identity.posts.OfficialPost.Kind;
import org.yiwang.identity.posts.OfficialPost.State;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Posts as they are kept. */
@Repository
public class PostRepository {

    private static final String READ = """
            select p.id, p.official, p.duty, p.department, p.region, p.kind, p.lent_from, p.first_day, p.last_day,
                   p.state, p.proposed_by, p.proposed_at, p.settled_by, p.settled_at, p.withdrawn_by, p.withdrawn_at,
                   p.reason, p.version
              from posts p
            """;

    private final DatabaseClient database;

    PostRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<OfficialPost> post(UUID id) {
        return database.sql(READ + " where p.id = :id")
                .bind("id", id)
                .map(PostRepository::read)
                .one();
    }

    /** An official's posts, newest first. */
    Flux<OfficialPost> listed(UUID official, @Nullable Cursor after, int limit) {
        return database.sql(READ + " where p.official = :official and p.id < :after order by p.id desc limit :limit")
                .bind("official", official)
                .bind("after", after == null ? new UUID(-1, -1) : after.uuid(0))
                .bind("limit", limit)
                .map(PostRepository::read)
                .all();
    }

    /** The open posts of the official, and of those who hold a post lent from one of his. */
    Mono<List<Scene.Held>> held(UUID official) {
        var held = database.sql("""
                        select o.id, o.version from officials o
                         where o.id = :official
                            or o.id in (select l.official from posts l
                                         where l.state in ('PROPOSED', 'IN_FORCE')
                                           and l.lent_from in (select p.id from posts p where p.official = :official))
                        """)
                .bind("official", official)
                .map(row -> new Scene.Held(get(row, "id", UUID.class), get(row, "version", Long.class), List.of()))
                .all();
        return Whole.rows(held)
                .concatMap(
                        one -> open(one.official()).map(posts -> new Scene.Held(one.official(), one.version(), posts)))
                .collectList();
    }

    /** What an official may act by today or some later day, with the account it has to be written to. */
    Mono<List<OfficialPost>> open(UUID official) {
        return database.sql(READ + " where p.official = :official and p.state in ('PROPOSED', 'IN_FORCE')")
                .bind("official", official)
                .map(PostRepository::read)
                .all()
                .collectList();
    }

    /** The open posts of several officials. */
    public Flux<OfficialPost> open(Collection<UUID> officials) {
        return database.sql(READ + " where p.official = any(:officials) and p.state in ('PROPOSED', 'IN_FORCE')")
                .bind("officials", officials.toArray(UUID[]::new))
                .map(PostRepository::read)
                .all();
    }

    /** Whether the official's account says what is wanted. */
    Mono<Boolean> inStep(UUID official) {
        return database.sql("select wanted = done as in_step from account_tasks where official = :official")
                .bind("official", official)
                .map(row -> get(row, "in_step", Boolean.class))
                .one();
    }

    private static OfficialPost read(Readable row) {
        return new OfficialPost(
                get(row, "id", UUID.class),
                get(row, "official", UUID.class),
                Duty.valueOf(get(row, "duty", String.class)),
                get(row, "department", UUID.class),
                get(row, "region", String.class),
                Kind.valueOf(get(row, "kind", String.class)),
                row.get("lent_from", UUID.class),
                get(row, "first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                State.valueOf(get(row, "state", String.class)),
                get(row, "proposed_by", UUID.class),
                get(row, "proposed_at", Instant.class),
                row.get("settled_by", UUID.class),
                row.get("settled_at", Instant.class),
                row.get("withdrawn_by", UUID.class),
                row.get("withdrawn_at", Instant.class),
                row.get("reason", String.class),
                get(row, "version", Long.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
