package org.yiwang.catalog.drafts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.checks.CheckTexts;
import org.yiwang.catalog.checks.Checks;
import org.yiwang.catalog.checks.ItemFinding;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.offers.LocalItem;
import org.yiwang.catalog.offers.Violation;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.FieldError;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What an item must be to be published: complete at its depth, and within what the level above left open. */
@Component
class Gate {

    private static final int LONGEST = 200;

    private final ItemRepository items;
    private final Contents contents;
    private final CheckTexts texts;

    Gate(ItemRepository items, Contents contents, CheckTexts texts) {
        this.items = items;
        this.contents = contents;
        this.texts = texts;
    }

    /** Fails with every check that blocks the item and every local value that is not allowed. */
    Mono<Void> passed(Item item, Language language) {
        List<FieldError> errors = new ArrayList<>();
        Checks.blocking(item).stream().map(finding -> error(finding, language)).forEach(errors::add);
        var adopts = item.adopts();
        var checked = adopts == null
                ? Mono.just(errors)
                : items.written(adopts.item(), adopts.version())
                        .map(upper -> with(errors, upper, item))
                        .defaultIfEmpty(errors);
        return checked.handle((all, sink) -> {
            if (!all.isEmpty()) {
                sink.error(DraftRefused.unfit(all));
            }
        });
    }

    private List<FieldError> with(List<FieldError> errors, CurrentItem upper, Item item) {
        LocalItem.violations(contents.tree(upper.content()), contents.tree(item)).stream()
                .map(Gate::error)
                .forEach(errors::add);
        return errors;
    }

    private FieldError error(ItemFinding finding, Language language) {
        var sentence = texts.sentence(finding.check(), finding.arguments(), language);
        return new FieldError("/content" + finding.pointer(), "item-check", sentence);
    }

    private static FieldError error(Violation violation) {
        var code = violation.kind() == Violation.Kind.CLOSED ? "local-closed" : "local-bounds";
        return new FieldError(
                "/content" + violation.pointer(), code, shown(violation.upper()), shown(violation.local()));
    }

    private static String shown(JsonNode value) {
        var text = value.isMissingNode() ? "–" : value.isString() ? value.asString() : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
