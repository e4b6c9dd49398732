package org.yiwang.catalog.editors;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.yiwang.catalog.regions.Region;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;

/** An official as editor: each {@code CATALOGUE} post covers its department's items in its region and below. */
public record Editor(Actor actor, List<Post> posts) {

    public static Editor of(Actor actor) {
        return new Editor(
                actor,
                actor.posts().stream()
                        .filter(post -> post.duty() == Duty.CATALOGUE)
                        .toList());
    }

    public UUID person() {
        return actor.person();
    }

    public boolean covers(UUID department, String region) {
        return posts.stream()
                .anyMatch(post -> post.department().equals(department)
                        && Region.prefixOf(region).startsWith(Region.prefixOf(post.region())));
    }

    /**
     * SQL: whether the editor covers a row, bound by {@link #bind}.
     *
     * @param row the alias of a row with {@code department} and {@code region_prefix}
     */
    public static String covers(String row) {
        return """
                exists (select from unnest(cast(:departments as uuid[]), cast(:prefixes as text[])) p(department, prefix)
                         where p.department = %1$s.department and starts_with(%1$s.region_prefix, p.prefix))
                """.formatted(row);
    }

    public GenericExecuteSpec bind(GenericExecuteSpec statement) {
        return statement
                .bind("departments", posts.stream().map(Post::department).toArray(UUID[]::new))
                .bind(
                        "prefixes",
                        posts.stream()
                                .map(post -> Region.prefixOf(post.region()))
                                .toArray(String[]::new));
    }
}
