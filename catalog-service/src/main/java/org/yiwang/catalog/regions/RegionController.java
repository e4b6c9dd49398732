package org.yiwang.catalog.regions;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.catalog.reading.PublicAnswer;
import org.yiwang.catalog.reading.Words;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import reactor.core.publisher.Mono;

/** The tree of regions, open to everybody. */
@RestController
@Tag(name = "regions")
@RequestMapping("/v1/regions")
@Public
@OpenTo(EVERYBODY)
class RegionController {

    private static final Duration FRESH = Duration.ofHours(1);

    private final RegionService regions;

    RegionController(RegionService regions) {
        this.regions = regions;
    }

    /** Regions in order of their codes: those directly below {@code parent}, of one level, or named like {@code q}. */
    @Operation(summary = "Regions by parent, level or name, in order of their codes")
    @GetMapping
    Mono<ResponseEntity<Page<Region>>> list(
            @Parameter(description = "Regions directly below this one", example = "330100000000")
                    @RequestParam
                    @Nullable
                    String parent,
            @RequestParam @Nullable Level level,
            @Parameter(description = "Part of the name", example = "西湖") @RequestParam @Nullable String q,
            Limit limit,
            @Nullable Cursor after,
            ServerWebExchange exchange) {
        var above =
                parent == null ? null : BadRegionCode.checked("parent", parent).value();
        var words = Words.of(q);
        var filter = new RegionFilter(above, level, words.isEmpty() ? null : words.containing());
        return regions.listed(filter, after, limit).map(page -> PublicAnswer.page(exchange, page, FRESH));
    }

    /** One region and those above it. */
    @Operation(summary = "One region and those above it")
    @GetMapping("/{code}")
    Mono<ResponseEntity<RegionPage>> region(
            @Parameter(description = "12 digits, groups 2+2+2+3+3", example = "330106000000") @PathVariable
                    String code) {
        return regions.region(BadRegionCode.checked("code", code)).map(page -> PublicAnswer.of(page, page, FRESH));
    }
}
