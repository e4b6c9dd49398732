package org.yiwang.catalog.drafts;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.versions.Change;
import org.yiwang.defaults.http.ETags;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Whole definitions of items as files: with forms and materials, in both languages. */
@RestController
@Tag(name = "item-drafts")
@ForOfficials(duties = Duty.CATALOGUE)
@OpenTo(OFFICIAL_HERE)
class ItemDefinitionController {

    private final Definitions definitions;

    ItemDefinitionController(Definitions definitions) {
        this.definitions = definitions;
    }

    record Given(@NotNull Item content) {}

    /** What taking a definition would change; {@code inForce} is 0 for an item that is not known. */
    @Schema(name = "ItemComparison")
    record Comparison(UUID item, long inForce, List<Change> changes) {}

    /** A published version in its editing form, as a file to keep or to take elsewhere. */
    @GetMapping("/v1/items/{item}/definition")
    @Operation(summary = "A published version of an item in its editing form")
    Mono<ResponseEntity<Item>> read(
            @PathVariable UUID item,
            @Parameter(description = "A published version, absent: the current one") @RequestParam @Nullable
                    Long version) {
        return definitions.written(item, version).map(ItemDefinitionController::file);
    }

    /** Says what would change if this definition were taken; nothing is. It is taken by opening a draft with it. */
    @PostMapping("/v1/item-definitions/comparison")
    @Operation(summary = "What would change if a definition were taken; nothing is")
    Mono<Comparison> compare(@RequestBody @Valid Given body) {
        return definitions.compared(body.content());
    }

    private static ResponseEntity<Item> file(CurrentItem item) {
        var name = item.content().id() + "-v" + item.version() + ".json";
        return ResponseEntity.ok()
                .eTag(ETags.strong(item.version()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(item.content());
    }
}
