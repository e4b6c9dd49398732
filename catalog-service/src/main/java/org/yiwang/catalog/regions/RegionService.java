package org.yiwang.catalog.regions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Reading the tree of regions. */
@Service
class RegionService {

    private final RegionRepository regions;

    RegionService(RegionRepository regions) {
        this.regions = regions;
    }

    Mono<Page<Region>> listed(RegionFilter filter, @Nullable Cursor after, Limit limit) {
        var from = after == null ? "" : RegionCode.inCursor(after);
        return regions.listed(filter, from, limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, region -> Cursor.of(region.code())));
    }

    Mono<RegionPage> region(RegionCode code) {
        return regions.path(code)
                .collectList()
                .filter(path -> !path.isEmpty() && path.getLast().code().equals(code.value()))
                .map(RegionPage::of)
                .switchIfEmpty(Mono.error(() -> new RegionNotFound(code.value())));
    }
}
