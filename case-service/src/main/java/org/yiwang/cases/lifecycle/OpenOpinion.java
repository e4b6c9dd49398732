package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;

/**
 * An opinion that was asked of a department and not given yet, by its number within the case.
 *
 * @param silence the limit after which silence is consent, where it is
 */
public record OpenOpinion(
        int number, UUID department, @Nullable Limit silence) {

    static OpenOpinion read(String written) {
        var parts = written.split("/");
        return new OpenOpinion(
                Integer.parseInt(parts[0]), UUID.fromString(parts[1]), parts.length == 2 ? null : silence(parts));
    }

    private static Limit silence(String[] parts) {
        var budget = new Budget(Integer.parseInt(parts[2]), LimitUnit.valueOf(parts[3]));
        return Limit.started(LimitKind.OPINION, budget, LocalDate.parse(parts[4]));
    }
}
