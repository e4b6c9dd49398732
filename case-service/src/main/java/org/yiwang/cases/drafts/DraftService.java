package org.yiwang.cases.drafts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.drafts.DraftController.NewDraft;
import org.yiwang.cases.drafts.DraftRepository.Draft;
import org.yiwang.cases.drafts.Entries.Entry;
import org.yiwang.cases.forms.Forms;
import org.yiwang.cases.items.InForce;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.Progress;
import org.yiwang.cases.materials.GivenDocuments;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.trail.Chain;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The use cases of drafts. */
@Service
class DraftService {

    private final NewDraftRepository newDrafts;
    private final DraftRepository drafts;
    private final Openings openings;
    private final GivenDocuments documents;
    private final ItemRepository items;
    private final Entries entries;
    private final DraftRules rules;
    private final Vault vault;
    private final CaseService cases;
    private final Clock clock;

    DraftService(
            NewDraftRepository newDrafts,
            DraftRepository drafts,
            Openings openings,
            GivenDocuments documents,
            ItemRepository items,
            Entries entries,
            Forms forms,
            Vault vault,
            CaseService cases,
            Clock clock) {
        this.newDrafts = newDrafts;
        this.drafts = drafts;
        this.openings = openings;
        this.documents = documents;
        this.items = items;
        this.entries = entries;
        this.rules = new DraftRules(forms);
        this.vault = vault;
        this.cases = cases;
        this.clock = clock;
    }

    /** A draft as it now is. */
    record Saved(CaseState state, long version) {}

    Mono<Saved> open(NewDraft body, Actor actor, IdempotencyKey key) {
        return open(body, null, actor, key);
    }

    /** A draft of a remedy, if it contests something. */
    Mono<Saved> open(NewDraft body, @Nullable Contest contest, Actor actor, IdempotencyKey key) {
        var opened = permitted(body, actor)
                .flatMap(entry -> opened(entry, body, contest, actor, key))
                .onErrorResume(ProblemException.class, refusal -> repeated(actor, key, refusal));
        return Shielded.write(opened);
    }

    private Mono<Entry> permitted(NewDraft body, Actor actor) {
        return items.current(body.item())
                .switchIfEmpty(Mono.error(DraftRules::itemUnknown))
                .flatMap(item -> entries.entry(item, body.applicant(), body.personPresent(), actor))
                .doOnNext(entry -> rules.check(entry.item(), entry.applicant()))
                .doOnNext(entry -> rules.checkFirst(entry.item(), body.form()));
    }

    private Mono<Saved> opened(Entry entry, NewDraft body, @Nullable Contest contest, Actor actor, IdempotencyKey key) {
        var id = UuidCreator.getTimeOrderedEpochFast();
        var item = entry.item();
        var origin = new Case.Origin(
                entry.applicant(),
                actor.person(),
                entry.mandate(),
                entry.takenInFor(),
                entry.present(),
                actor.test(),
                item.id(),
                item.version(),
                item.handlingType(),
                item.department(),
                item.region(),
                clock.instant());
        var electronic = body.agreesToElectronicService();
        var progress = Progress.draft(Boolean.TRUE.equals(electronic), contest);
        var cased = new Case(id, id, origin, InForce.of(item), progress, 1, 0, Chain.START, 0);
        var wrapped = vault.create(id);
        var caseKey = vault.unwrap(id, wrapped);
        var texts = List.of(
                caseKey.seal(
                        "form",
                        body.form() == null || body.form().isNull()
                                ? "{}"
                                : body.form().toString()),
                caseKey.seal("applicant", entry.applicantName()));
        return newDrafts
                .insert(cased, electronic, wrapped, texts, key, new Reader(actor).client())
                .filter(written -> written)
                .map(_ -> saved(cased, actor, Relation.opening(entry.takenInFor() == null ? entry.mandate() : null)))
                .switchIfEmpty(Mono.error(CaseNotFound::new));
    }

    /** The answer stored under the key, which comes before every refusal; only what was refused looks for one. */
    private Mono<Saved> repeated(Actor actor, IdempotencyKey key, ProblemException refusal) {
        return earlier(actor, key).switchIfEmpty(Mono.error(refusal));
    }

    /** The draft that was opened under the key before, if one was. */
    Mono<Saved> earlier(Actor actor, IdempotencyKey key) {
        return newDrafts
                .answered(key)
                .flatMap(answer -> drafts.load(answer.id(), new Reader(actor))
                        .map(draft -> saved(draft.cased(), actor, draft.relation()))
                        .switchIfEmpty(Mono.error(CaseNotFound::new)));
    }

    Mono<Saved> fillIn(UUID id, JsonNode form, Actor actor, IfMatch ifMatch) {
        return changed(id, actor, ifMatch, (draft, item) -> {
            rules.check(item, form);
            SealedText sealed = vault.unwrap(id, draft.key()).seal("form", form.toString());
            return drafts.fillIn(draft.cased(), sealed, clock.instant());
        });
    }

    Mono<Saved> give(UUID id, String code, UUID document, Actor actor, IfMatch ifMatch) {
        return changed(id, actor, ifMatch, (draft, item) -> {
            var material = DraftRules.material(item, code);
            return documents
                    .of(id, List.of(document))
                    .doOnNext(found -> DraftRules.check(found.get(document), material))
                    .flatMap(found -> drafts.give(draft.cased(), code, document, clock.instant()));
        });
    }

    Mono<Saved> takeBack(UUID id, String code, Actor actor, IfMatch ifMatch) {
        return changed(id, actor, ifMatch, (draft, _) -> drafts.takeBack(draft.cased(), code, clock.instant()));
    }

    Mono<Void> discard(UUID id, Actor actor, IfMatch ifMatch) {
        var discarded = draft(id, actor, ifMatch)
                .flatMap(draft -> drafts.discard(draft.cased()))
                .filter(written -> written)
                .switchIfEmpty(Mono.error(StaleVersion::new));
        return Shielded.write(discarded).then();
    }

    private interface Write {
        Mono<Boolean> of(Draft draft, ItemVersion item);
    }

    private Mono<Saved> changed(UUID id, Actor actor, IfMatch ifMatch, Write write) {
        var changed = draft(id, actor, ifMatch)
                .flatMap(draft -> item(draft.cased())
                        .flatMap(item -> write.of(draft, item))
                        .filter(written -> written)
                        .map(_ -> saved(draft.cased().touched(), actor, draft.relation())))
                .switchIfEmpty(Mono.error(StaleVersion::new));
        return Shielded.write(changed);
    }

    Mono<Draft> draft(UUID id, Actor actor, IfMatch ifMatch) {
        var reader = new Reader(actor);
        return openings.through(drafts.load(id, reader), id, reader)
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .doOnNext(draft -> refuseOwn(draft, reader))
                .doOnNext(draft -> ifMatch.require(draft.cased().version()))
                .doOnNext(draft -> refuseSubmitted(draft, actor));
    }

    private Mono<ItemVersion> item(Case cased) {
        return items.version(cased.origin().item(), cased.origin().itemVersion());
    }

    Saved saved(Case cased, Actor actor, Relation relation) {
        return new Saved(cases.state(cased, actor, relation), cased.version());
    }

    /** Before anything else is said of it: by right of a post nobody deals with a case of his own. */
    private static void refuseOwn(Draft draft, Reader reader) {
        if (reader.isOfficial() && draft.relation().own()) {
            throw new ProblemException(HttpStatus.CONFLICT, "own-case");
        }
    }

    private void refuseSubmitted(Draft draft, Actor actor) {
        var cased = draft.cased();
        if (cased.status() != CaseStatus.DRAFT) {
            var allowed = cases.state(cased, actor, draft.relation()).names();
            throw new ProblemException(HttpStatus.CONFLICT, "no-longer-a-draft", cased.status())
                    .property("allowed", allowed);
        }
    }
}
