package org.yiwang.cases.remedies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.drafts.LinkedDrafts;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemRetired;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.RegionRepository;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseAction;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.KeyedCases;
import org.yiwang.cases.lifecycle.KeyedCases.Keyed;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.remedies.RemedyController.LinkedCase;
import org.yiwang.cases.remedies.RemedyController.NewRemedy;
import org.yiwang.cases.remedies.RemedyController.Office;
import org.yiwang.cases.remedies.RemedyController.Remedies;
import org.yiwang.cases.remedies.RemedyController.Way;
import org.yiwang.cases.remedies.RemedyRepository.Linked;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The use cases of remedies: what is open and until when, and opening one. */
@Service
class RemedyService {

    private final KeyedCases cases;
    private final CaseService states;
    private final RemedyRepository remedies;
    private final ServedDecisions served;
    private final LinkedDrafts drafts;
    private final ItemRepository items;
    private final RegionRepository regions;
    private final Openings openings;
    private final Calendars calendars;
    private final RemedyProperties settings;
    private final Clock clock;

    RemedyService(
            KeyedCases cases,
            CaseService states,
            RemedyRepository remedies,
            ServedDecisions served,
            LinkedDrafts drafts,
            ItemRepository items,
            RegionRepository regions,
            Openings openings,
            Calendars calendars,
            RemedyProperties settings,
            Clock clock) {
        this.cases = cases;
        this.states = states;
        this.remedies = remedies;
        this.served = served;
        this.drafts = drafts;
        this.items = items;
        this.regions = regions;
        this.openings = openings;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<CaseService.Answer> opened(CaseService.Request request, Contest.Kind kind, NewRemedy body) {
        var reader = new Reader(request.actor());
        return drafts.earlier(request.actor(), request.key())
                .switchIfEmpty(Mono.defer(() -> openings.through(cases.of(request.id(), reader), request.id(), reader)
                        .switchIfEmpty(Mono.error(CaseNotFound::new))
                        .flatMap(found -> opened(request, kind, body, found))));
    }

    private Mono<CaseService.Answer> opened(
            CaseService.Request request, Contest.Kind kind, NewRemedy body, Keyed found) {
        var contested = found.cased();
        request.ifMatch().require(contested.version());
        requireAllowed(found, request.actor(), kind.action());
        return scope(contested, kind)
                .doOnNext(this::requireOpen)
                .flatMap(scope -> drafts.open(
                        Objects.requireNonNull(scope.item()),
                        new LinkedDrafts.Wanted(
                                contested.applicant(),
                                scope.contest(contested.id()),
                                body.form(),
                                body.agreesToElectronicService()),
                        request.actor(),
                        request.key()));
    }

    private void requireAllowed(Keyed found, Actor actor, CaseAction action) {
        var allowed = allowed(found, actor);
        if (!allowed.contains(action)) {
            throw new ProblemException(
                            HttpStatus.CONFLICT,
                            "action-not-allowed",
                            action,
                            found.cased().status(),
                            allowed)
                    .property("allowed", allowed);
        }
    }

    private Set<CaseAction> allowed(Keyed found, Actor actor) {
        return Set.copyOf(states.state(found.cased(), actor, found.relation()).names());
    }

    /** Filed too late it says when the time ended, and what else is open. */
    private void requireOpen(Scope scope) {
        switch (scope.standing(clock.instant())) {
            case OPEN -> {}
            case FILED -> throw new ProblemException(HttpStatus.CONFLICT, "remedy-filed");
            case NOT_HERE -> throw new ProblemException(HttpStatus.CONFLICT, "remedy-not-here");
            case TOO_LATE -> throw tooLate(scope);
        }
    }

    private static ProblemException tooLate(Scope scope) {
        var until = scope.until().orElseThrow();
        var court = FilingTime.courtUntil(scope.servedOn().orElseThrow(), scope.calendar());
        return new ProblemException(HttpStatus.CONFLICT, "remedy-too-late", until)
                .property("until", until)
                .property("courtUntil", court);
    }

    private Mono<Scope> scope(Case contested, Contest.Kind kind) {
        return Mono.zip(
                        decider(contested, kind).singleOptional(),
                        remedies.against(contested.id()).collectList(),
                        served.servedOn(contested.root(), contested.id()))
                .map(found -> scope(contested, kind, found.getT1(), found.getT2(), found.getT3()));
    }

    private Scope scope(
            Case contested,
            Contest.Kind kind,
            Optional<ItemVersion> item,
            List<Linked> filed,
            Optional<LocalDate> servedOn) {
        return new Scope(
                kind,
                item.map(ItemVersion::id).orElse(null),
                item.map(ItemVersion::department).orElse(null),
                filed,
                servedOn,
                calendar(contested));
    }

    /** The item of the first department in the way up that did not decide itself. */
    private Mono<ItemVersion> decider(Case contested, Contest.Kind kind) {
        var region = contested.origin().region();
        var way = kind == Contest.Kind.APPEAL
                ? Routing.appeal(settings.appeals(), region)
                : Routing.complaint(settings.complaints(), region);
        return Flux.fromIterable(way)
                .concatMap(item -> items.current(item).onErrorResume(ItemRetired.class, _ -> Mono.empty()))
                .filter(item -> !item.department().equals(contested.department()))
                .next();
    }

    private WorkingCalendar calendar(Case contested) {
        return calendars.of(contested.origin().region());
    }

    Mono<Remedies> of(UUID id, Actor actor, Language language) {
        var reader = new Reader(actor);
        return openings.open(id, reader, "CASE", id)
                .then(Mono.defer(() -> cases.of(id, reader)))
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .flatMap(found -> shown(found, actor, language));
    }

    private Mono<Remedies> shown(Keyed found, Actor actor, Language language) {
        var cased = found.cased();
        return Mono.zip(
                        remedies.contested(cased.id())
                                .filterWhen(linked -> mayKnow(linked, new Reader(actor)))
                                .flatMap(linked -> linked(linked, language))
                                .singleOptional(),
                        filed(found, actor, language),
                        ways(found, actor, language),
                        served.servedOn(cased.root(), cased.id()))
                .map(all -> new Remedies(
                        all.getT1().orElse(null),
                        all.getT2(),
                        all.getT3(),
                        all.getT4().orElse(null),
                        all.getT4()
                                .flatMap(day ->
                                        FilingTime.courtUntil(day, cased.contest(), cased.status(), calendar(cased)))
                                .orElse(null)));
    }

    /** A draft is known to who may file it only. */
    private Mono<List<LinkedCase>> filed(Keyed found, Actor actor, Language language) {
        var reader = new Reader(actor);
        return Whole.rows(remedies.against(found.cased().id()))
                .filter(linked -> !reader.isOfficial() || linked.status() != CaseStatus.DRAFT)
                .filterWhen(linked -> mayKnow(linked, reader))
                .concatMap(linked -> linked(linked, language))
                .collectList();
    }

    /** Who may know a case knows what is linked with it, but through an integrator's client only what it may show him. */
    private Mono<Boolean> mayKnow(Linked linked, Reader reader) {
        return reader.client() == null
                ? Mono.just(true)
                : cases.of(linked.id(), reader).hasElement();
    }

    private Mono<List<Way>> ways(Keyed found, Actor actor, Language language) {
        var allowed = allowed(found, actor);
        return Flux.just(Contest.Kind.values())
                .filter(kind -> allowed.contains(kind.action()))
                .concatMap(kind -> scope(found.cased(), kind))
                .concatMap(scope -> way(scope, language))
                .collectList();
    }

    private Mono<Way> way(Scope scope, Language language) {
        var standing = scope.standing(clock.instant());
        var until = scope.until().orElse(null);
        return Mono.justOrEmpty(scope.department())
                .flatMap(department -> office(department, language))
                .map(office -> new Way(scope.kind(), standing, until, office))
                .defaultIfEmpty(new Way(scope.kind(), standing, until, null));
    }

    private Mono<LinkedCase> linked(Linked linked, Language language) {
        return office(linked.department(), language)
                .map(office -> new LinkedCase(
                        linked.id(),
                        linked.number(),
                        linked.kind(),
                        linked.status(),
                        office,
                        linked.submittedAt(),
                        linked.result()));
    }

    private Mono<Office> office(UUID department, Language language) {
        return regions.department(department)
                .map(found -> new Office(department, language.of(found.name())))
                .defaultIfEmpty(new Office(department, ""));
    }
}
