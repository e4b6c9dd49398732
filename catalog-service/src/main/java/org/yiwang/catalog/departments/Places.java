package org.yiwang.catalog.departments;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.regions.RegionRepository;
import org.yiwang.catalog.validity.Day;
import org.yiwang.defaults.problems.FieldError;
import reactor.core.publisher.Mono;

/** Whether region and department are there to take something new. */
@Component
public class Places {

    private final RegionRepository regions;
    private final DepartmentRepository departments;
    private final Clock clock;

    Places(RegionRepository regions, DepartmentRepository departments, Clock clock) {
        this.regions = regions;
        this.departments = departments;
        this.clock = clock;
    }

    /**
     * What keeps the two from it today: unknown, not there yet, or ended, and then who took their place.
     *
     * @param pointer where {@code region} and {@code department} stand
     */
    public Mono<List<FieldError>> flaws(String pointer, String region, UUID department) {
        var today = Day.today(clock);
        var owner = departments
                .dated(Set.of(department))
                .next()
                .map(found -> Optional.ofNullable(found.flaw(pointer + "/department", today)))
                .defaultIfEmpty(Optional.of(new FieldError(pointer + "/department", "unknown-department")));
        var place = regions.dated(Set.of(region))
                .next()
                .map(found -> Optional.ofNullable(found.flaw(pointer + "/region", today)))
                .defaultIfEmpty(Optional.of(new FieldError(pointer + "/region", "unknown-region")));
        return Mono.zip(owner, place)
                .map(found -> Stream.of(found.getT1(), found.getT2())
                        .flatMap(Optional::stream)
                        .toList());
    }
}
