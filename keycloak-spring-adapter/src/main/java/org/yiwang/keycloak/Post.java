package org.yiwang.keycloak;

import java.util.UUID;

/** One duty in one department, within one region; the claim is {@code DUTY/department/region}. */
public record Post(Duty duty, UUID department, String region) {

    /** Reads a {@code posts} claim value; throws IllegalArgumentException when it is malformed. */
    public static Post parse(String claim) {
        var parts = claim.split("/", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            throw new IllegalArgumentException("A post is DUTY/department/region");
        }
        return new Post(Duty.valueOf(parts[0]), UUID.fromString(parts[1]), parts[2]);
    }

    public String claim() {
        return duty + "/" + department + "/" + region;
    }
}
