package org.yiwang.catalog.regions;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.yiwang.catalog.validity.Day;
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

    /**
     * Regions in order of their codes: those directly below {@code parent}, of one level, or named or numbered like
     * {@code q}, as they are in force today or were on another day.
     */
    @Operation(summary = "Regions by parent, level, name or code, in order of their codes, as of a day")
    @GetMapping
    Mono<ResponseEntity<Page<Region>>> list(
            @Parameter(description = "Regions directly below this one", example = "330100000000")
                    @RequestParam
                    @Nullable
                    String parent,
            @RequestParam @Nullable Level level,
            @Parameter(description = "Part of the name, or the beginning of the code", example = "西湖")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(
                            description = "The day on which they are in force; absent: today",
                            example = "2021-04-08",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam
                    @Nullable
                    String on,
            Limit limit,
            @Nullable Cursor after,
            ServerWebExchange exchange) {
        var above =
                parent == null ? null : BadRegionCode.checked("parent", parent).value();
        var day = Day.checked("on", on).orElseGet(regions::today);
        var filter = new RegionFilter(above, level, Words.of(q), day);
        return regions.listed(filter, after, limit).map(page -> PublicAnswer.page(exchange, page, FRESH));
    }

    /** One region, those above it and, if it ended, those that took its place; also as of a day it was in force. */
    @Operation(summary = "One region, those above it, and those that took its place")
    @GetMapping("/{code}")
    Mono<ResponseEntity<RegionPage>> region(
            @Parameter(description = "12 digits, groups 2+2+2+3+3", example = "330106000000") @PathVariable String code,
            @Parameter(
                            description = "Only if it was in force on that day; absent: at any time",
                            example = "2021-04-08",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam
                    @Nullable
                    String on) {
        var day = Day.checked("on", on).orElse(null);
        return regions.region(BadRegionCode.checked("code", code), day).map(page -> PublicAnswer.of(page, page, FRESH));
    }
}
