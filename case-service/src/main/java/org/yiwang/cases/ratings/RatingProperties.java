package org.yiwang.cases.ratings;

import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.LimitUnit;

/**
 * How many working days a bad rating may wait for its answer.
 *
 * @param days where nothing else is said
 * @param regions by region prefix, the nearest counts
 */
@Validated
@ConfigurationProperties("yiwang.cases.rectification")
record RatingProperties(
        @DefaultValue("5") @Min(1) int days, @DefaultValue Map<String, @Min(1) Integer> regions) {

    Budget budget(String region) {
        var amount = regions.entrySet().stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(days);
        return new Budget(amount, LimitUnit.WORKING_DAYS);
    }
}
