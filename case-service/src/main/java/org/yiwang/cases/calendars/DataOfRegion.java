package org.yiwang.cases.calendars;

import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.items.Regions;
import org.yiwang.defaults.posts.FreshPosts;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;

/** Who answers for the data of a region. */
@Component
class DataOfRegion {

    private final FreshPosts posts;
    private final Clock clock;

    DataOfRegion(FreshPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    static void requireRegion(String region) {
        if (!region.matches("[0-9]{12}")) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "region-unknown", region);
        }
    }

    /** The post by which somebody answers for the data of this region, which he has to hold now (decision 21). */
    Mono<Post> post(String region, Actor actor) {
        if (claimed(region, actor).isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "outside-subtree");
        }
        return posts.current(actor, clock.instant())
                .flatMap(current -> Mono.justOrEmpty(claimed(region, current)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.FORBIDDEN, "post-not-held")));
    }

    private static Optional<Post> claimed(String region, Actor actor) {
        return actor.posts().stream()
                .filter(post -> post.duty() == Duty.DATA && region.startsWith(Regions.prefix(post.region())))
                .findFirst();
    }
}
