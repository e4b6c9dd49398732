package org.yiwang.catalog.items;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** Service items, open to everybody. */
@RestController
@Tag(name = "items")
@RequestMapping("/v1/items")
@Public
@OpenTo(EVERYBODY)
class ItemController {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ItemService items;

    ItemController(ItemService items) {
        this.items = items;
    }

    /**
     * Items, those applied for here first, then by code; with {@code q} the best match first. {@code region} gives what is
     * offered to someone there (items of that region and of those above it), {@code within} what a whole subtree offers.
     */
    @Operation(summary = "Service items, filtered and searched")
    @GetMapping
    Mono<ResponseEntity<Page<ItemSummary>>> list(
            @Parameter(
                            description = "Offered to someone there: items of this region and of those above it",
                            example = "330106000000")
                    @RequestParam
                    @Nullable
                    String region,
            @Parameter(description = "Only what the region may adopt of the levels above it and has not of its own yet")
                    @RequestParam(defaultValue = "false")
                    boolean adoptable,
            @Parameter(description = "Items of this region and everything below it", example = "330100000000")
                    @RequestParam
                    @Nullable
                    String within,
            @RequestParam @Nullable UUID department,
            @RequestParam @Nullable Audience audience,
            @RequestParam @Nullable Topic topic,
            @RequestParam @Nullable Depth depth,
            @Parameter(
                            description =
                                    "Words of name, code or department, Chinese or English; 100 characters at most",
                            example = "居住证")
                    @RequestParam
                    @Nullable
                    String q,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            ServerWebExchange exchange) {
        PublicAnswer.inLanguage(exchange, language);
        var filter = ItemFilter.of(region, adoptable, within, department, audience, topic, depth, q);
        return items.listed(filter, after, limit, language).map(page -> PublicAnswer.page(exchange, page, FRESH));
    }

    /** An item with everything an applicant has to know: its current version, or the one a draft was opened in. */
    @Operation(summary = "Everything an applicant has to know about an item")
    @GetMapping("/{id}")
    Mono<ResponseEntity<ItemPage>> item(
            @Parameter(description = "The item", example = "0199f000-0000-7000-8000-000000000203") @PathVariable
                    UUID id,
            @Parameter(description = "A published version, absent: the current one") @RequestParam @Nullable
                    Long version,
            Language language,
            ServerWebExchange exchange) {
        PublicAnswer.inLanguage(exchange, language);
        return items.item(id, version, language)
                .map(item -> ResponseEntity.ok()
                        .eTag("\"%d-%s%s\""
                                .formatted(item.version(), language.tag(), item.retiredAt() == null ? "" : "-retired"))
                        .lastModified(item.publishedAt())
                        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                        .body(item));
    }
}
