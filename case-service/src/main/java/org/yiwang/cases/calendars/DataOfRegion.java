package org.yiwang.cases.calendars;

import org.springframework.http.HttpStatus;
import org.yiwang.cases.items.Regions;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;

/** Who answers for the data of a region. */
final class DataOfRegion {

    private DataOfRegion() {}

    static void requireRegion(String region) {
        if (!region.matches("[0-9]{12}")) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "region-unknown", region);
        }
    }

    /** The post by which somebody answers for the data of this region. */
    static Post post(String region, Actor actor) {
        return actor.posts().stream()
                .filter(post -> post.duty() == Duty.DATA && region.startsWith(Regions.prefix(post.region())))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.FORBIDDEN, "outside-subtree"));
    }
}
