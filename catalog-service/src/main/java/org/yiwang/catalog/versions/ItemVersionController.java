package org.yiwang.catalog.versions;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.catalog.reading.PublicAnswer;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import reactor.core.publisher.Mono;

/** The versions of an item, open to everybody. */
@RestController
@Tag(name = "items")
@RequestMapping("/v1/items/{item}")
@Public
@OpenTo(EVERYBODY)
class ItemVersionController {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final VersionService versions;

    ItemVersionController(VersionService versions) {
        this.versions = versions;
    }

    /** What differs between two versions, value by value. */
    @Schema(name = "ItemDiff")
    record Differences(long from, long to, List<Change> changes) {}

    /** All published versions, the newest first. */
    @GetMapping("/versions")
    @Operation(summary = "All published versions of an item, the newest first")
    Mono<ResponseEntity<Page<VersionRow>>> list(
            @PathVariable UUID item, @Nullable Cursor after, Limit limit, ServerWebExchange exchange) {
        return versions.listed(item, after, limit).map(page -> PublicAnswer.page(exchange, page, FRESH));
    }

    /** What differs between two published versions. */
    @GetMapping("/diff")
    @Operation(summary = "What differs between two published versions of an item")
    Mono<ResponseEntity<Differences>> diff(
            @PathVariable UUID item,
            @RequestParam long from,
            @RequestParam long to,
            Language language,
            ServerWebExchange exchange) {
        PublicAnswer.inLanguage(exchange, language);
        return versions.changes(item, from, to, language)
                .map(changes -> new Differences(from, to, changes))
                .map(found -> PublicAnswer.of(found, found, FRESH));
    }
}
