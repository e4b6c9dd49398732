package org.yiwang.catalog.drafts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.adoption.Provenance;
import org.yiwang.catalog.departments.Places;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemNotFound;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.versions.Merge;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;

/** Opens and changes drafts up to their review; what they publish is {@link Publication}'s. */
@Service
class DraftService {

    private final DraftRepository drafts;
    private final ChangedDrafts changes;
    private final ItemRepository items;
    private final Places places;
    private final Contents contents;
    private final Publication publication;
    private final Retirement retirement;
    private final Provenance provenance;
    private final Clock clock;

    DraftService(
            DraftRepository drafts,
            ChangedDrafts changes,
            ItemRepository items,
            Places places,
            Contents contents,
            Publication publication,
            Retirement retirement,
            Provenance provenance,
            Clock clock) {
        this.drafts = drafts;
        this.changes = changes;
        this.items = items;
        this.places = places;
        this.contents = contents;
        this.publication = publication;
        this.retirement = retirement;
        this.provenance = provenance;
        this.clock = clock;
    }

    /** Who acts on which draft, under which version and key. */
    record Request(
            UUID draft,
            Editor editor,
            IfMatch ifMatch,
            @Nullable IdempotencyKey key,
            Language language) {}

    /** Gives the id of the draft opened. */
    Mono<UUID> opened(NewDraft wanted, Editor editor, IdempotencyKey key) {
        var now = clock.instant();
        var step = DraftStep.by(editor.actor(), DraftStep.What.OPENED, now, null);
        var opening = draft(wanted, editor, now)
                .flatMap(draft -> changes.add(draft, step, key)
                        .onErrorResume(DuplicateKeyException.class, _ -> second(draft.item(), key)));
        return Shielded.write(changes.answered(key).switchIfEmpty(Mono.defer(() -> opening)));
    }

    Mono<UUID> written(Request request, Item text) {
        return changed(request, draft -> {
            Drafts.require(DraftAction.WRITE, draft, request.editor().person());
            var content = contents.of(draft.content(), text);
            var now = clock.instant();
            var step = DraftStep.by(request.editor().actor(), DraftStep.What.WRITTEN, now, null);
            return changes.change(
                    draft.written(content, draft.basedOn(), request.editor().person(), now), step, request.key());
        });
    }

    /** Carries what was written over to the version now in force. */
    Mono<UUID> renewed(Request request) {
        return changed(request, draft -> {
            Drafts.require(DraftAction.RENEW, draft, request.editor().person());
            return Mono.zip(items.written(draft.item(), draft.basedOn()), items.written(draft.item(), null))
                    .flatMap(found -> changes.change(
                            renewed(draft, found.getT1(), found.getT2(), request.editor()),
                            DraftStep.by(request.editor().actor(), DraftStep.What.RENEWED, clock.instant(), null),
                            request.key()));
        });
    }

    Mono<UUID> acted(Request request, DraftAction action, @Nullable String reason) {
        return changed(request, draft -> {
            var now = clock.instant();
            var next = Drafts.acted(action, draft, request.editor().person(), null, now);
            var what = DraftStep.What.of(action, next.state());
            var saving = changes.change(next, DraftStep.by(request.editor().actor(), what, now, reason), request.key());
            return action == DraftAction.REQUEST_REVIEW
                    ? publication.requirePublishable(draft, request.language()).then(saving)
                    : saving;
        });
    }

    /** Publishes as the second person, now or at a later instant. */
    Mono<UUID> approved(Request request, ItemDraftController.@Nullable When when) {
        var publishAt = when == null ? null : when.publishAt();
        var finishCases = when != null && Boolean.TRUE.equals(when.finishCases());
        return changed(request, draft -> {
            var now = clock.instant();
            var next = Drafts.acted(DraftAction.APPROVE, draft, request.editor().person(), publishAt, now);
            var what = DraftStep.What.of(DraftAction.APPROVE, next.state());
            var step = DraftStep.by(request.editor().actor(), what, now, null);
            return retirement
                    .permitted(draft, finishCases)
                    .then(Mono.defer(() -> publication.approved(draft, next, step, request)));
        });
    }

    private Mono<UUID> changed(Request request, Function<Draft, Mono<UUID>> change) {
        var key = request.key();
        Mono<UUID> before = key == null ? Mono.empty() : changes.answered(key);
        var changing = drafts.visible(request.draft(), request.editor())
                .switchIfEmpty(Mono.error(DraftRefused::notFound))
                .doOnNext(draft -> request.ifMatch().require(draft.version()))
                .flatMap(draft -> change.apply(draft).switchIfEmpty(Mono.error(StaleVersion::new)));
        return Shielded.write(before.switchIfEmpty(Mono.defer(() -> changing))
                .onErrorResume(StaleVersion.class, stale -> before.switchIfEmpty(Mono.error(stale))));
    }

    private Mono<Draft> draft(NewDraft wanted, Editor editor, Instant now) {
        var id = UuidCreator.getTimeOrderedEpochFast();
        if (wanted.item() == null) {
            return fresh(wanted, editor)
                    .map(item -> Draft.opened(id, Draft.Kind.CHANGE, 0, item, editor.person(), now));
        }
        if (Boolean.TRUE.equals(wanted.rebase())) {
            return rebased(id, wanted.item(), editor, now);
        }
        if (wanted.content() != null && (wanted.version() != null || wanted.retire() != null)) {
            return Mono.error(() -> DraftRefused.bad(List.of(new FieldError("/content", "only-by-itself"))));
        }
        var kind = Boolean.TRUE.equals(wanted.retire()) ? Draft.Kind.RETIREMENT : Draft.Kind.CHANGE;
        return Mono.zip(written(wanted.item(), wanted.version()), written(wanted.item(), null))
                .map(found -> {
                    var present = mine(found.getT2(), editor);
                    var content = wanted.content() == null
                            ? contents.again(present.content(), found.getT1().content())
                            : contents.of(present.content(), wanted.content());
                    return Draft.opened(id, kind, present.version(), content, editor.person(), now);
                });
    }

    /** The local item over the version in force above, with the upper value wherever the local one cannot stay. */
    private Mono<Draft> rebased(UUID id, UUID item, Editor editor, Instant now) {
        return written(item, null)
                .map(found -> mine(found, editor))
                .flatMap(present -> provenance
                        .rebased(present)
                        .map(content ->
                                Draft.opened(id, Draft.Kind.CHANGE, present.version(), content, editor.person(), now)))
                .switchIfEmpty(Mono.error(DraftRefused::nothingAbove));
    }

    private Mono<Item> fresh(NewDraft wanted, Editor editor) {
        if (wanted.content() == null) {
            return Mono.error(() -> DraftRefused.bad(List.of(new FieldError("/content", "required"))));
        }
        var item = contents.fresh(wanted.content(), UuidCreator.getTimeOrderedEpochFast());
        if (!editor.covers(item.department(), item.region())) {
            return Mono.error(DraftRefused::notYours);
        }
        return places.flaws("/content", item.region(), item.department()).map(flaws -> {
            if (!flaws.isEmpty()) {
                throw DraftRefused.bad(flaws);
            }
            return item;
        });
    }

    private Mono<CurrentItem> written(UUID item, @Nullable Long version) {
        return items.written(item, version).switchIfEmpty(Mono.error(() -> new ItemNotFound(item)));
    }

    private static CurrentItem mine(CurrentItem present, Editor editor) {
        var content = present.content();
        if (!editor.covers(content.department(), content.region())) {
            throw DraftRefused.notYours();
        }
        if (present.retiredAt() != null) {
            throw DraftRefused.retired();
        }
        return present;
    }

    private Draft renewed(Draft draft, CurrentItem base, CurrentItem present, Editor editor) {
        var merge = Merge.of(
                contents.tree(base.content()), contents.tree(draft.content()), contents.tree(present.content()));
        var content = contents.again(present.content(), contents.item(merge.merged()));
        return draft.written(content, present.version(), editor.person(), clock.instant());
    }

    private Mono<UUID> second(UUID item, IdempotencyKey key) {
        return changes.answered(key)
                .switchIfEmpty(drafts.open(item).flatMap(open -> Mono.error(DraftRefused.open(open))));
    }
}
