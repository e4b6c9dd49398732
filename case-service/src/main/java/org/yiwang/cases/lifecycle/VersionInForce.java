package org.yiwang.cases.lifecycle;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.items.Changes;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemRetired;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.problems.ProblemException;
import reactor.core.publisher.Mono;

/** Lets a draft be handed in only in the version of its item that is in force. */
@Component
class VersionInForce {

    private final ItemRepository items;

    VersionInForce(ItemRepository items) {
        this.items = items;
    }

    /** The same draft, unless its item came to an end or has a newer version: then what differs is named. */
    Mono<Loaded> required(Loaded found, IfMatch ifMatch) {
        var cased = found.cased();
        var end = cased.inForce().retiredAt();
        if (found.answered() != null || cased.status() != CaseStatus.DRAFT || end == null && !cased.outdated()) {
            return Mono.just(found);
        }
        ifMatch.require(cased.version());
        return end == null ? changed(cased) : Mono.error(() -> new ItemRetired(end));
    }

    private Mono<Loaded> changed(Case cased) {
        var origin = cased.origin();
        return Mono.zip(
                        items.version(origin.item(), origin.itemVersion()),
                        items.version(origin.item(), cased.inForce().version()))
                .flatMap(versions -> Mono.error(changed(cased, versions.getT1(), versions.getT2())));
    }

    private static ProblemException changed(Case cased, ItemVersion before, ItemVersion now) {
        return new ProblemException(HttpStatus.CONFLICT, "item-version-changed")
                .property("changes", Changes.between(before, now))
                .property("inForce", now.version())
                .property("renewal", CaseState.ActionLink.of(CaseAction.RENEW, cased.id()));
    }
}
