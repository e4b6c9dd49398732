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
import org.yiwang.cases.people.Sightings;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import org.yiwang.keycloak.Population;
import reactor.core.publisher.Mono;

/** What clerks do at windows for a person present (一窗受理), whose identity document they have seen: it is a visit. */
@Component
class AtWindows {

    private final Sightings sightings;
    private final Clock clock;

    AtWindows(Sightings sightings, Clock clock) {
        this.sightings = sightings;
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
                : sightings.present(persons(found.cased()), actor).thenReturn(found);
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
    Command.AtWindow collected(Command.Deliver deliver, @Nullable String explanation) {
        var today = WorkingCalendar.dayOf(clock.instant());
        return new Command.AtWindow(
                deliver, new Visit(VisitReason.COLLECTION, today, null, explanation, List.of(), Set.of()));
    }

    private Visit visit(CaseService.Asked asked, Loaded found, Present present) {
        var today = WorkingCalendar.dayOf(clock.instant());
        List<String> originals = present.originals() == null ? List.of() : present.originals();
        return new Visit(VisitReason.INTAKE, today, null, present.explanation(), originals, given(asked, found));
    }

    private static Set<String> given(CaseService.Asked asked, Loaded found) {
        Set<String> given =
                new HashSet<>(Objects.requireNonNull(found.entered()).materials());
        if (asked.supplied() != null) {
            given.addAll(asked.supplied().materials().keySet());
        }
        return given;
    }

    /** The applicant, or who entered it for him. */
    private static List<UUID> persons(Case cased) {
        var origin = cased.origin();
        var applicant = origin.applicant();
        return Stream.concat(
                        applicant.kind() == Applicant.Kind.PERSON ? Stream.of(applicant.id()) : Stream.of(),
                        origin.takenInFor() == null ? Stream.of(origin.openedBy()) : Stream.of())
                .distinct()
                .toList();
    }

    private static <T> Mono<T> wrong(String pointer, String code) {
        return Mono.error(() -> refusal(pointer, code));
    }

    private static ProblemException refusal(String pointer, String code) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError(pointer, code)));
    }
}
