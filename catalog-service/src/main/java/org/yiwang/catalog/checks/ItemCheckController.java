package org.yiwang.catalog.checks;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.catalog.items.Item;
import org.yiwang.defaults.http.Language;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Checks on demand, for who writes items. */
@RestController
@Tag(name = "items")
@RequestMapping("/v1/item-checks")
@ForOfficials(duties = Duty.CATALOGUE)
@OpenTo(OFFICIAL_HERE)
class ItemCheckController {

    private final CheckTexts texts;

    ItemCheckController(CheckTexts texts) {
        this.texts = texts;
    }

    /** Everything found in an item as it is being written; nothing is kept. */
    @Operation(summary = "What is wrong with an item in its editing form; nothing is kept")
    @PostMapping
    Mono<CheckedItem> checked(@RequestBody Item item, Language language) {
        var findings = Checks.of(item).stream()
                .map(finding -> texts.explained(finding, language))
                .toList();
        return Mono.just(new CheckedItem(Checks.blocking(item).isEmpty(), findings));
    }
}
