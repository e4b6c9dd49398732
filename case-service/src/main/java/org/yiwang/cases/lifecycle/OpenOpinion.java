package org.yiwang.cases.lifecycle;

import java.util.UUID;

/** An opinion that was asked of a department and not given yet, by its number within the case. */
public record OpenOpinion(int number, UUID department) {

    static OpenOpinion read(String written) {
        var parts = written.split("/", 2);
        return new OpenOpinion(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
    }
}
