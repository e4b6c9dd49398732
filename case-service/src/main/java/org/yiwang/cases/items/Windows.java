package org.yiwang.cases.items;

import java.util.Comparator;
import java.util.Optional;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;

/** At which windows an item is taken in (一窗受理): of its own department, and anywhere in its area of handling. */
public final class Windows {

    private Windows() {}

    /** The post in which a clerk takes it in, of several the nearest to the item; none if he does not. */
    public static Optional<Post> post(ItemVersion item, Actor clerk) {
        return clerk.posts().stream()
                .filter(post -> post.duty() == Duty.INTAKE)
                .filter(post -> isOf(item, post) || reaches(item, post))
                .min(Comparator.comparing((Post post) -> !isOf(item, post)).thenComparing(Post::claim));
    }

    private static boolean isOf(ItemVersion item, Post post) {
        return post.department().equals(item.department());
    }

    private static boolean reaches(ItemVersion item, Post post) {
        var area = item.handlingArea();
        return area != null && area.reaches(post.region(), item.region());
    }
}
