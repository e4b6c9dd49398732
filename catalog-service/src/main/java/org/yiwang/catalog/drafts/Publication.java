package org.yiwang.catalog.drafts;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.adoption.Provenance;
import org.yiwang.catalog.checks.Checks;
import org.yiwang.catalog.departments.DepartmentRepository;
import org.yiwang.catalog.departments.Places;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.items.NewVersion;
import org.yiwang.catalog.reading.Announcer;
import org.yiwang.catalog.versions.Diff;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.posts.FreshPosts;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes a draft the next version of its item: what is in force must be what it was opened on, and it must be fit. */
@Service
class Publication {

    private final ChangedDrafts changes;
    private final ItemRepository items;
    private final DepartmentRepository departments;
    private final Places places;
    private final FreshPosts posts;
    private final Gate gate;
    private final Provenance provenance;
    private final Contents contents;
    private final Announcer announcer;
    private final JsonMapper json;

    Publication(
            ChangedDrafts changes,
            ItemRepository items,
            DepartmentRepository departments,
            Places places,
            FreshPosts posts,
            Gate gate,
            Provenance provenance,
            Contents contents,
            Announcer announcer,
            JsonMapper json) {
        this.changes = changes;
        this.items = items;
        this.departments = departments;
        this.places = places;
        this.posts = posts;
        this.gate = gate;
        this.provenance = provenance;
        this.contents = contents;
        this.announcer = announcer;
        this.json = json;
    }

    /** Fails unless the draft could be published as it stands. */
    Mono<Void> requirePublishable(Draft draft, Language language) {
        var present = items.written(draft.item(), null).doOnNext(found -> require(draft, found));
        return draft.kind() == Draft.Kind.RETIREMENT
                ? present.then()
                : present.then(Mono.defer(() -> draft.basedOn() == 0 ? placed(draft) : Mono.empty()))
                        .then(Mono.defer(() -> gate.passed(draft.content(), language)));
    }

    /** Where region or department ended meanwhile nothing new begins. */
    private Mono<Void> placed(Draft draft) {
        var content = draft.content();
        return places.flaws("/content", content.region(), content.department()).handle((flaws, sink) -> {
            if (!flaws.isEmpty()) {
                sink.error(DraftRefused.unfit(flaws));
            }
        });
    }

    /** Publishes, or keeps the draft until its time; only by a post that is held now. */
    Mono<UUID> approved(Draft draft, Draft next, DraftStep step, DraftService.Request request) {
        var department = draft.content().department();
        return posts.require(request.editor().person(), Duty.CATALOGUE, department, step.at())
                .then(requirePublishable(draft, request.language()))
                .then(Mono.defer(() -> next.state() == DraftState.SCHEDULED
                        ? changes.change(next, step, request.key())
                        : published(next, step, request.key())));
    }

    /** Publishes what was scheduled; gives nothing if it has become outdated. */
    Mono<UUID> due(Draft draft, Instant now) {
        var next = draft.in(DraftState.PUBLISHED, draft.publishAt(), now);
        return requirePublishable(draft, Language.ZH_CN)
                .then(Mono.defer(() -> published(next, DraftStep.byClock(DraftStep.What.PUBLISHED, now), null)));
    }

    private Mono<UUID> published(Draft next, DraftStep step, @Nullable IdempotencyKey key) {
        var content = next.content();
        return departments
                .found(Set.of(content.department()))
                .single()
                .flatMap(department -> provenance.of(content.of(department.name())))
                .map(item -> NewVersion.drafted(item, Checks.flaws(item), next.id(), json))
                .flatMap(version -> changes.publish(next, version, step, key))
                .doOnNext(_ -> announcer.changed());
    }

    private void require(Draft draft, CurrentItem present) {
        if (present.retiredAt() != null) {
            throw DraftRefused.retired();
        }
        if (present.version() != draft.basedOn()) {
            throw DraftRefused.outdated(present.version());
        }
        var changed = Diff.of(contents.tree(present.content()), contents.tree(draft.content()));
        var follows = Objects.equals(present.content().adopts(), draft.content().adopts());
        if (draft.kind() == Draft.Kind.CHANGE && changed.isEmpty() && follows) {
            throw DraftRefused.changesNothing();
        }
    }
}
