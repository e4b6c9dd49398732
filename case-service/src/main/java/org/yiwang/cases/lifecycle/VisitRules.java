package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** What has to be said of a visit: at most once is the goal, so each further one is explained. */
final class VisitRules {

    private VisitRules() {}

    /** Refuses what is wrong with a visit, every field at once. */
    static void require(Case cased, Command command, Scene scene) {
        var flaws = flaws(cased, command, scene);
        if (!flaws.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(flaws);
        }
    }

    static List<FieldError> flaws(Case cased, Command command, Scene scene) {
        var another = cased.progress().marks().visits().another();
        return switch (command) {
            case Command.RecordVisit record -> of(record.visit(), another, cased, scene, "");
            case Command.AtWindow at ->
                of(at.visit(), another, cased, scene, at.command() instanceof Command.Deliver ? "" : "/present");
            case Command.AskVisit ask -> of(ask.appointment(), another, scene);
            case Command.ConfirmVisit confirm ->
                some(day(confirm.day(), cased, scene), originals("", confirm.originals(), confirm.given()));
            default -> List.of();
        };
    }

    private static List<FieldError> of(Visit visit, boolean another, Case cased, Scene scene, String at) {
        return some(
                day(visit.day(), cased, scene),
                said(at, visit.reason(), visit.words(), visit.explanation(), another),
                originals(at, visit.originals(), visit.given()));
    }

    private static List<FieldError> of(Appointment appointment, boolean another, Scene scene) {
        List<FieldError> times = new ArrayList<>();
        if (!appointment.from().isAfter(scene.now())) {
            times.add(new FieldError("/from", "not-to-come"));
        }
        if (!appointment.until().isAfter(appointment.from())) {
            times.add(new FieldError("/until", "not-after-from"));
        }
        return some(times, said("", appointment.reason(), appointment.words(), appointment.explanation(), another));
    }

    private static List<FieldError> day(LocalDate day, Case cased, Scene scene) {
        if (day.isAfter(scene.today())) {
            return List.of(new FieldError("/day", "still-to-come"));
        }
        return day.isBefore(WorkingCalendar.dayOf(cased.origin().openedAt()))
                ? List.of(new FieldError("/day", "before-the-case"))
                : List.of();
    }

    private static List<FieldError> said(
            String at, VisitReason reason, @Nullable String words, @Nullable String explanation, boolean another) {
        List<FieldError> flaws = new ArrayList<>();
        if (reason == VisitReason.OTHER && isMissing(words)) {
            flaws.add(new FieldError(at + "/words", "required"));
        }
        if (another && isMissing(explanation)) {
            flaws.add(new FieldError(at + "/explanation", "more-than-one-visit"));
        }
        return flaws;
    }

    private static List<FieldError> originals(String at, List<String> originals, Set<String> given) {
        List<FieldError> flaws = new ArrayList<>();
        var seen = new HashSet<String>();
        for (var place = 0; place < originals.size(); place++) {
            var code = originals.get(place);
            if (!given.contains(code)) {
                flaws.add(new FieldError(at + "/originals/" + place, "not-given"));
            } else if (!seen.add(code)) {
                flaws.add(new FieldError(at + "/originals/" + place, "named-twice"));
            }
        }
        return flaws;
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @SafeVarargs
    private static List<FieldError> some(List<FieldError>... flaws) {
        return Stream.of(flaws).flatMap(List::stream).toList();
    }
}
