package org.yiwang.cases.drafts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.cases.drafts.DraftRepository.Draft;
import org.yiwang.cases.forms.Forms;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.materials.MaterialRepository;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Population;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moves drafts to the version of their item that is in force; what does not fit is told, with its words. */
@Service
class RenewalService {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LEFT_BEHIND = "renewal";

    private final DraftService drafts;
    private final DraftRepository loaded;
    private final RenewalRepository renewals;
    private final MaterialRepository materials;
    private final ItemRepository items;
    private final Entries entries;
    private final DraftRules rules;
    private final Forms forms;
    private final Vault vault;
    private final Clock clock;

    RenewalService(
            DraftService drafts,
            DraftRepository loaded,
            RenewalRepository renewals,
            MaterialRepository materials,
            ItemRepository items,
            Entries entries,
            Forms forms,
            Vault vault,
            Clock clock) {
        this.drafts = drafts;
        this.loaded = loaded;
        this.renewals = renewals;
        this.materials = materials;
        this.items = items;
        this.entries = entries;
        this.rules = new DraftRules(forms);
        this.forms = forms;
        this.vault = vault;
        this.clock = clock;
    }

    /** Who renews which draft, on which version, under which key, to read of it in which language. */
    record Request(UUID id, Actor actor, IfMatch ifMatch, IdempotencyKey key, Language language) {}

    /** The draft as it now is, and what did not fit. */
    record Renewed(DraftService.Saved saved, int itemVersion, List<LeftBehind> leftBehind) {}

    Mono<Renewed> renew(Request request) {
        return Shielded.write(repeated(request)
                .switchIfEmpty(Mono.defer(() -> renewed(request)))
                .switchIfEmpty(Mono.defer(() -> repeated(request)))
                .switchIfEmpty(Mono.error(StaleVersion::new)));
    }

    private Mono<Renewed> repeated(Request request) {
        return renewals.answered(request.key())
                .flatMap(_ -> loaded.load(request.id(), new Reader(request.actor()))
                        .switchIfEmpty(Mono.error(CaseNotFound::new)))
                .flatMap(draft -> renewals.text(draft.cased(), LEFT_BEHIND)
                        .map(left -> answer(request, draft, leftBehind(draft, left))));
    }

    private Mono<Renewed> renewed(Request request) {
        return drafts.draft(request.id(), request.actor(), request.ifMatch())
                .doOnNext(draft -> DraftRules.checkOutdated(draft.cased()))
                .flatMap(draft -> permitted(draft, request.actor()).flatMap(item -> moved(request, draft, item)));
    }

    /** The version in force, if it can be applied for here by this applicant, and entered by this person. */
    private Mono<ItemVersion> permitted(Draft draft, Actor actor) {
        var origin = draft.cased().origin();
        var present = actor.population() == Population.OFFICIAL ? origin.present() : null;
        return items.version(origin.item(), draft.cased().inForce().version())
                .doOnNext(item -> rules.check(item, origin.applicant()))
                .flatMap(item ->
                        entries.entry(item, origin.applicant(), present, actor).thenReturn(item));
    }

    private Mono<Renewed> moved(Request request, Draft draft, ItemVersion item) {
        var key = vault.unwrap(request.id(), draft.key());
        return carried(request, draft, item, key).flatMap(carried -> saved(request, draft, item, key, carried));
    }

    private Mono<CarriedOver> carried(Request request, Draft draft, ItemVersion item, CaseKey key) {
        var cased = draft.cased();
        var origin = cased.origin();
        return Mono.zip(
                        items.version(origin.item(), origin.itemVersion()),
                        renewals.text(cased, "form").map(kept -> form(kept, key)),
                        materials.of(cased.root(), cased.id(), key).collectList())
                .map(found -> CarriedOver.of(
                        found.getT2(),
                        found.getT3(),
                        new CarriedOver.Way(found.getT1(), item, forms, request.language())));
    }

    private Mono<Renewed> saved(Request request, Draft draft, ItemVersion item, CaseKey key, CarriedOver carried) {
        var renewed = draft.cased().renewed(item);
        var texts = List.of(
                key.seal("form", carried.form().toString()),
                key.seal(LEFT_BEHIND, JSON.writeValueAsString(carried.leftBehind())));
        return renewals.renew(renewed, texts, carried.taken(), request.key(), clock.instant())
                .filter(written -> written)
                .map(_ -> answer(request, new Draft(renewed, draft.key(), draft.relation()), carried.leftBehind()));
    }

    private Renewed answer(Request request, Draft draft, List<LeftBehind> left) {
        var saved = drafts.saved(draft.cased(), request.actor(), draft.relation());
        return new Renewed(saved, draft.cased().origin().itemVersion(), left);
    }

    private List<LeftBehind> leftBehind(Draft draft, RenewalRepository.Sealed kept) {
        var text = kept.text();
        return text == null
                ? List.of()
                : List.of(JSON.readValue(
                        vault.unwrap(draft.cased().id(), draft.key()).open(LEFT_BEHIND, text), LeftBehind[].class));
    }

    private static JsonNode form(RenewalRepository.Sealed kept, CaseKey key) {
        var text = kept.text();
        return text == null ? JSON.createObjectNode() : JSON.readTree(key.open("form", text));
    }
}
