package org.yiwang.cases.lifecycle;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.people.PresentAgents;
import org.yiwang.cases.people.Sightings;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import org.yiwang.keycloak.Population;
import reactor.core.publisher.Mono;

/**
 * What clerks do at windows for a person present (一窗受理), whose identity document they have seen, or for whom that
 * person may act: it is a visit.
 */
@Component
class AtWindows {

    private final Sightings sightings;
    private final PresentAgents agents;
    private final Clock clock;

    AtWindows(Sightings sightings, PresentAgents agents, Clock clock) {
        this.sightings = sightings;
        this.agents = agents;
        this.clock = clock;
    }

    /** The same case if a citizen does it himself, or a clerk for somebody who is present. */
    Mono<Loaded> required(Loaded found, Actor actor, @Nullable Present present) {
        if (found.answered() != null) {
            return Mono.just(found);
        }
        if (actor.population() != Population.OFFICIAL) {
            return present == null ? Mono.just(found) : wrong("/present", "not-at-a-window");
        }
        return present == null
                ? wrong("/present", "required")
                : attended(found, actor, persons(found.cased(), present.person()), "/present/person");
    }

    /** The same case if who collects its result is present. */
    Mono<Loaded> collecting(Loaded found, Actor actor, UUID person) {
        return found.answered() != null ? Mono.just(found) : attended(found, actor, List.of(person), "/collectedBy");
    }

    /** With who is present in the applicant's name, who has to have the right to; nobody's word on it counts. */
    private Mono<Loaded> attended(Loaded found, Actor actor, List<UUID> persons, String pointer) {
        var origin = found.cased().origin();
        var matter = new PresentAgents.Matter(origin.applicant(), origin.item(), origin.itemVersion(), origin.test());
        return sightings
                .present(persons, actor)
                .map(Sightings.Seen::person)
                .flatMap(person -> matter.isOf(person)
                        ? Mono.just(found)
                        : agents.mandate(person, matter, pointer)
                                .map(mandate -> found.with(new Visit.Agent(person, mandate))));
    }

    /** At a window it is asked whether the applicant agrees to electronic service, if he has not said for all cases. */
    static void requireAsked(Loaded found, @Nullable Boolean electronic, @Nullable Present present) {
        var entered = Objects.requireNonNull(found.entered());
        if (present != null && electronic == null && entered.applicantAgrees() == null) {
            throw refusal("/agreesToElectronicService", "required");
        }
    }

    /** The same together with the visit, where the applicant is present. */
    CaseService.Asked with(CaseService.Asked asked, Loaded found, @Nullable Present present) {
        return present == null
                ? asked
                : new CaseService.Asked(
                        new Command.AtWindow(asked.command(), visit(asked, found, present)),
                        asked.submitted(),
                        asked.supplied());
    }

    /** The same together with the visit of who collects it. */
    Command.AtWindow collected(Command.Deliver deliver, @Nullable String explanation, Loaded found) {
        var today = WorkingCalendar.dayOf(clock.instant());
        var visit = new Visit(VisitReason.COLLECTION, today, null, explanation, List.of(), Set.of(), found.present());
        return new Command.AtWindow(deliver, visit);
    }

    private Visit visit(CaseService.Asked asked, Loaded found, Present present) {
        var today = WorkingCalendar.dayOf(clock.instant());
        List<String> originals = present.originals() == null ? List.of() : present.originals();
        return new Visit(
                VisitReason.INTAKE,
                today,
                null,
                present.explanation(),
                originals,
                given(asked, found),
                found.present());
    }

    private static Set<String> given(CaseService.Asked asked, Loaded found) {
        Set<String> given =
                new HashSet<>(Objects.requireNonNull(found.entered()).codes());
        if (asked.supplied() != null) {
            given.addAll(asked.supplied().materials().keySet());
        }
        return given;
    }

    /** Who is said to be, else who was present before, the applicant, or who entered it for him. */
    private static List<UUID> persons(Case cased, @Nullable UUID said) {
        if (said != null) {
            return List.of(said);
        }
        var origin = cased.origin();
        var applicant = origin.applicant();
        return Stream.of(
                        Stream.ofNullable(origin.present()),
                        applicant.kind() == Applicant.Kind.PERSON ? Stream.of(applicant.id()) : Stream.<UUID>of(),
                        origin.takenInFor() == null ? Stream.of(origin.openedBy()) : Stream.<UUID>of())
                .flatMap(persons -> persons)
                .distinct()
                .toList();
    }

    static <T> Mono<T> wrong(String pointer, String code) {
        return Mono.error(() -> refusal(pointer, code));
    }

    private static ProblemException refusal(String pointer, String code) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError(pointer, code)));
    }
}
