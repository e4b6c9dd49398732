package org.yiwang.catalog.regions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.reading.ReadCache;
import org.yiwang.catalog.validity.Day;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Reading the tree of regions. */
@Service
class RegionService {

    private final RegionRepository regions;
    private final Clock clock;
    private final ReadCache cache;

    RegionService(RegionRepository regions, Clock clock, ReadCache cache) {
        this.regions = regions;
        this.clock = clock;
        this.cache = cache;
    }

    LocalDate today() {
        return Day.today(clock);
    }

    Mono<Page<Region>> listed(RegionFilter filter, @Nullable Cursor after, Limit limit) {
        var from = after == null ? "" : RegionCode.inCursor(after);
        var read = regions.listed(filter, from, limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, region -> Cursor.of(region.code())));
        return cache.list(new Listed(filter, from, limit), read);
    }

    private record Listed(RegionFilter filter, String from, Limit limit) {}

    Mono<RegionPage> region(RegionCode code, @Nullable LocalDate day) {
        return regions.path(code)
                .collectList()
                .filter(path -> isOf(code, path))
                .switchIfEmpty(Mono.error(() -> new RegionNotFound(code.value())))
                .filter(path ->
                        day == null || path.getLast().region().validity().includes(day))
                .map(RegionPage::of)
                .switchIfEmpty(Mono.error(() -> new RegionNotInForce(code.value(), Objects.requireNonNull(day))));
    }

    private static boolean isOf(RegionCode code, List<DatedRegion> path) {
        return !path.isEmpty() && path.getLast().region().code().equals(code.value());
    }
}
