package org.yiwang.cases.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.RegionRepository;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The actions on cases, each with what it loads and asks for beside the command. */
@Service
public class CaseService {

    private final CaseRepository cases;
    private final Acting acting;
    private final VersionInForce inForce;
    private final Submissions submissions;
    private final RegionRepository regions;
    private final AtWindows windows;
    private final FilingEnd filingEnd;
    private final Clock clock;

    CaseService(
            CaseRepository cases,
            Acting acting,
            VersionInForce inForce,
            Submissions submissions,
            RegionRepository regions,
            AtWindows windows,
            FilingEnd filingEnd,
            Clock clock) {
        this.cases = cases;
        this.acting = acting;
        this.inForce = inForce;
        this.submissions = submissions;
        this.regions = regions;
        this.windows = windows;
        this.filingEnd = filingEnd;
        this.clock = clock;
    }

    /** What an action answers: the state now, or as it is when the same request comes again. */
    public record Answer(CaseState state, int status, String etag) {}

    /** Who asks for what, on which version, under which key. */
    public record Request(UUID id, Actor actor, IfMatch ifMatch, IdempotencyKey key) {}

    public Mono<Answer> act(Request request, Command command) {
        var loaded = loaded(request.id(), request.actor(), request.key(), command);
        return acting.acted(request, loaded, (_, _) -> Asked.plain(command));
    }

    /** The same with a command that depends on the item. */
    public Mono<Answer> act(Request request, Function<ItemVersion, Command> command) {
        var loaded = cases.forAction(request.id(), new Reader(request.actor()), request.key());
        return acting.acted(request, loaded, (_, item) -> Asked.plain(command.apply(item)));
    }

    private Mono<Loaded> loaded(UUID id, Actor actor, IdempotencyKey key, Command command) {
        var reader = new Reader(actor);
        return switch (command) {
            case Command.Decide _ -> cases.forDecision(id, Duty.DECIDE, reader, key);
            case Command.Extend _ -> cases.forDecision(id, Duty.APPROVE, reader, key);
            default -> cases.forAction(id, reader, key);
        };
    }

    /**
     * Submits a draft, whose form and materials are judged by the version of its item, which has to be in force; who
     * submits has to be known and signed in as the item asks, or is present at a window.
     */
    public Mono<Answer> submit(
            Request request,
            @Nullable Boolean electronic,
            @Nullable UUID preReviewer,
            List<String> owes,
            @Nullable Present present) {
        return regions.known(preReviewer)
                .flatMap(known ->
                        submit(request, new HandedIn(electronic, preReviewer, known.orElse(null), owes), present));
    }

    private Mono<Answer> submit(Request request, HandedIn said, @Nullable Present present) {
        var loaded = cases.forSubmission(request.id(), new Reader(request.actor()), request.key())
                .flatMap(found -> inForce.required(found, request.ifMatch()))
                .flatMap(this::timed)
                .flatMap(found -> windows.required(found, request.actor(), present));
        return acting.acted(request, loaded, (found, item) -> {
            if (present == null) {
                item.demand().require(request.actor());
            }
            AtWindows.requireAsked(found, said.electronic(), present);
            return windows.with(submissions.read(found, item, said, clock), found, present);
        });
    }

    /** A remedy has the time that the service of what it contests gives now, whenever its draft was opened. */
    private Mono<Loaded> timed(Loaded found) {
        var contest = found.cased().contest();
        return contest == null ? Mono.just(found) : filingEnd.now(contest).map(found::with);
    }

    /** What is said beside the draft when it is handed in: the department that reviews first as it was named, and as it is known. */
    record HandedIn(
            @Nullable Boolean electronic,
            @Nullable UUID preReviewer,
            RegionRepository.@Nullable Department known,
            List<String> owes) {}

    /** Delivers; what is collected at a window is a visit, of the person named, who then has to be present. */
    public Mono<Answer> deliver(
            Request request, DeliveryWay way, @Nullable String explanation, @Nullable UUID collectedBy) {
        var deliver = new Command.Deliver(way);
        if (way != DeliveryWay.WINDOW) {
            return collectedBy == null ? act(request, deliver) : AtWindows.wrong("/collectedBy", "not-at-a-window");
        }
        var loaded = cases.forAction(request.id(), new Reader(request.actor()), request.key())
                .flatMap(found -> collectedBy == null
                        ? Mono.just(found)
                        : windows.collecting(found, request.actor(), collectedBy));
        return acting.acted(request, loaded, (found, _) -> Asked.plain(windows.collected(deliver, explanation, found)));
    }

    /** Asks for what is missing, which the check compares with the item. */
    public Mono<Answer> requestSupplement(
            Request request, List<Wanted> wanted, BiConsumer<ItemVersion, List<Wanted>> check) {
        var loaded = cases.forAction(request.id(), new Reader(request.actor()), request.key());
        return acting.acted(request, loaded, (found, item) -> {
            if (found.cased().status() == CaseStatus.SUBMITTED) {
                check.accept(item, wanted);
            }
            return Asked.plain(new Command.RequestSupplement(wanted));
        });
    }

    /** Supplies answers and documents, which the check compares with what was asked for. */
    public Mono<Answer> supply(Request request, Supply supply, BiConsumer<ItemVersion, List<String>> check) {
        var loaded = cases.forSubmission(request.id(), new Reader(request.actor()), request.key())
                .flatMap(found -> windows.required(found, request.actor(), supply.present()));
        return acting.acted(
                request,
                loaded,
                (found, item) ->
                        windows.with(submissions.supplied(found, item, supply, check), found, supply.present()));
    }

    /** Supplies what is owed by a document, which the check compares with the material. */
    public Mono<Answer> fulfil(Request request, int number, UUID document, BiConsumer<ItemVersion, Obligation> check) {
        var loaded = cases.forAction(request.id(), new Reader(request.actor()), request.key());
        return acting.acted(request, loaded, (found, item) -> {
            var owed = found.cased().progress().marks().owed().stream()
                    .filter(one -> one.number() == number && one.isOpen())
                    .findFirst();
            owed.ifPresent(one -> check.accept(item, one));
            var materials = owed.map(one -> Map.of(one.material(), document)).orElse(Map.of());
            return new Asked(new Command.Fulfil(number, document), null, new Change.Supplied(materials, null));
        });
    }

    /** Answers and, by material, documents; at a window for who is present. */
    public record Supply(
            @Nullable JsonNode form,
            Map<String, UUID> materials,
            @Nullable Present present) {}

    /** What a command would lead to if it were given now, and what would be told of it; refused as the command would be. */
    public Mono<Foreseen> foresee(UUID id, Actor actor, Command command) {
        var unsaved = new IdempotencyKey(actor.client(), actor.person(), "", "", new byte[0]);
        return loaded(id, actor, unsaved, command)
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .flatMap(found -> acting.item(found)
                        .map(item -> acting.change(actor, unsaved, found, item, Asked.plain(command))))
                .map(change -> Foreseen.of(
                        change,
                        acting.state(change.after(), actor, change.scene().relation())));
    }

    /** A command, and for a submission or a supplement what it adds to the side tables. */
    record Asked(Command command, Change.@Nullable Submitted submitted, Change.@Nullable Supplied supplied) {

        static Asked plain(Command command) {
            return new Asked(command, null, null);
        }
    }

    /** The state as this actor may see it, with what he may do. */
    public CaseState state(Case cased, Actor actor, Relation relation) {
        return acting.state(cased, actor, relation);
    }
}
