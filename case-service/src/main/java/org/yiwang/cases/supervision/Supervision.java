package org.yiwang.cases.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.yiwang.cases.items.Regions;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;

/** The posts by which somebody supervises, each with the prefix of its subtree; what lies below another is left out. */
record Supervision(List<Post> posts) {

    static Supervision of(Actor actor) {
        var all = actor.posts().stream()
                .filter(post -> post.duty() == Duty.SUPERVISE)
                .sorted(Comparator.comparing(Supervision::subtree).thenComparing(Post::claim))
                .toList();
        return new Supervision(all.stream().filter(post -> isFirst(post, all)).toList());
    }

    /** Of the posts whose subtree this one's lies in, itself included, the first. */
    private static boolean isFirst(Post post, List<Post> all) {
        return all.stream()
                .filter(other -> subtree(post).startsWith(subtree(other)))
                .findFirst()
                .filter(post::equals)
                .isPresent();
    }

    <T> List<T> each(Function<Post, T> what) {
        return posts.stream().map(what).toList();
    }

    static String subtree(Post post) {
        return Regions.prefix(post.region());
    }
}
