package org.yiwang.catalog.regions;

import java.util.List;

/** A region as it is kept and told to other services: with its own days, and the codes of those that took its place. */
public record KeptRegion(Region region, List<String> succeededBy) {

    public KeptRegion {
        succeededBy = List.copyOf(succeededBy);
    }

    public String code() {
        return region.code();
    }
}
