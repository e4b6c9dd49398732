package org.yiwang.defaults.posts;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.messaging.CopyPulses;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The copy of posts as rows. */
final class CopiedPosts {

    private final DatabaseClient database;

    CopiedPosts(DatabaseClient database) {
        this.database = database;
    }

    /** What the copy says of one post. */
    Mono<PostCopy> post(UUID person, Duty duty, UUID department, Instant now) {
        return database.sql("select " + PostCopy.columns(":duty", ":department"))
                .bind("me", person)
                .bind("duty", duty.name())
                .bind("department", department)
                .bind("now", now)
                .map(row -> new PostCopy(
                        Objects.requireNonNull(row.get("post_held", Boolean.class)),
                        row.get("posts_as_of", Instant.class)))
                .one();
    }

    /** The posts of one official, by duty and department, as {@code DUTY/department}. */
    record Held(Set<String> posts, @Nullable Instant asOf) {

        Set<Post> among(Set<Post> claimed) {
            return claimed.stream()
                    .filter(post -> posts.contains(post.duty() + "/" + post.department()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What the copy says of all posts of one person. */
    Mono<Held> held(UUID person, Instant now) {
        return database.sql("""
                        select array(select distinct h.duty || '/' || h.department from copied_posts h
                                      where h.person = :me and h.begins <= :now and (h.ends is null or h.ends > :now))
                                 as held,
                               %s as posts_as_of
                        """.formatted(CopyPulses.asOf(PostListener.NAME)))
                .bind("me", person)
                .bind("now", now)
                .map(row -> new Held(
                        Set.of(Objects.requireNonNull(row.get("held", String[].class))),
                        row.get("posts_as_of", Instant.class)))
                .one();
    }

    /** Takes the whole state of one official; the same or an older one changes nothing. */
    Mono<Void> replace(JsonNode official) {
        return database.sql("""
                        with told as (
                          insert into copied_officials (person, version) values (:person, :version)
                          on conflict (person) do update set version = excluded.version
                           where copied_officials.version < excluded.version
                          returning person),
                        said as (
                          select p.* from jsonb_to_recordset(cast(:posts as jsonb))
                            as p(id uuid, duty text, department uuid, region text, "from" timestamptz,
                                 until timestamptz)),
                        gone as (
                          delete from copied_posts c using told t
                           where c.person = t.person and c.id not in (select id from said))
                        insert into copied_posts (person, id, duty, department, region, begins, ends)
                        select t.person, s.id, s.duty, s.department, s.region, s."from", s.until from told t, said s
                        on conflict (person, id) do update
                           set duty = excluded.duty, department = excluded.department, region = excluded.region,
                               begins = excluded.begins, ends = excluded.ends
                        """)
                .bind("person", UUID.fromString(official.path("official").asString()))
                .bind("version", official.path("version").asLong())
                .bind("posts", official.path("posts").toString())
                .then();
    }
}
