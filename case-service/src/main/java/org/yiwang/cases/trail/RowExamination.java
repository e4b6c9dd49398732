package org.yiwang.cases.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.trail.Fault.Column;
import org.yiwang.keycloak.Applicant;
import org.yiwang.keycloak.Post;

/** Holds what the rows of a case say against what the last of its events say of the same; of a whole chain only. */
final class RowExamination {

    private static final String NO_EVENT_YET = "DRAFT";
    private static final Set<String> OUTCOMES = Set.of("APPROVED", "REFUSED");

    /** What is done in a post of the department that has the case. */
    private static final Set<String> THERE =
            Set.of("ACCEPT", "DECLINE", "REQUEST_SUPPLEMENT", "START_REVIEW", "DECIDE", "DELIVER");

    private final List<TrailEvent> events;
    private final List<Fault> faults = new ArrayList<>();

    private RowExamination(List<TrailEvent> events) {
        this.events = events;
    }

    private record Said(int sequence, @Nullable String value) {}

    /** Every column that says something else than the events, with the event that says otherwise. */
    static List<Fault> of(List<TrailEvent> events, CaseRow row) {
        var examination = new RowExamination(events);
        examination.look(Column.STATUS, row.status(), examination.last(TrailEvent::to, NO_EVENT_YET));
        examination.look(Column.NUMBER, row.number(), examination.last(told("SUBMIT", "number"), null));
        examination.look(Column.OUTCOME, row.outcome(), examination.last(RowExamination::outcome, null));
        examination.look(Column.RESULT, row.result(), examination.last(told("DECIDE", "result"), null));
        examination.lookAtApplicant(row);
        examination.look(
                Column.DEPARTMENT,
                row.department().toString(),
                examination.last(RowExamination::department, row.department().toString()));
        examination.lookAtNotices(row);
        examination.lookAtRows(row);
        return examination.faults;
    }

    private void look(Column column, @Nullable String row, Said said) {
        if (!Objects.equals(row, said.value())) {
            faults.add(Fault.row(column, said.sequence()));
        }
    }

    /** An account takes over what was handed in for its person without one; of that person only the kind is told then. */
    private void lookAtApplicant(CaseRow row) {
        var claimable = row.applicant().kind() == Applicant.Kind.PERSON
                && events.stream()
                        .filter(event -> event.action().equals("SUBMIT"))
                        .noneMatch(event ->
                                event.who().id().equals(event.applicant().id()));
        var written = written(row.applicant(), claimable);
        look(Column.APPLICANT, written, last(event -> written(event.applicant(), claimable), written));
    }

    private static String written(Applicant applicant, boolean claimable) {
        return claimable ? applicant.kind().name() : applicant.toString();
    }

    private void lookAtNotices(CaseRow row) {
        Map<Integer, TrailEvent> served = new TreeMap<>();
        events.stream()
                .filter(event -> event.action().equals("RECORD_SERVICE"))
                .forEach(event -> served.put(Integer.valueOf(event.data().getOrDefault("notice", "0")), event));
        served.forEach((notice, event) -> {
            if (!Objects.equals(row.servedOn().get(notice), event.data().get("servedOn"))) {
                faults.add(Fault.service(event.sequence(), notice));
            }
        });
    }

    /** Of a case that was handed in before events told of rows, those alone that one tells of. */
    private void lookAtRows(CaseRow row) {
        Map<String, Said> told = new TreeMap<>();
        events.forEach(event ->
                Rows.of(event).forEach((name, said) -> told.put(name, new Said(event.sequence(), said))));
        var names = new TreeSet<>(told.keySet());
        if (events.stream()
                .anyMatch(event ->
                        event.action().equals("SUBMIT") && !Rows.of(event).isEmpty())) {
            names.addAll(row.rows().keySet());
        }
        names.stream()
                .flatMap(name -> fault(name, told.get(name), row).stream())
                .distinct()
                .forEach(faults::add);
    }

    /** What no event tells of says what it says by itself. */
    private Optional<Fault> fault(String name, @Nullable Said told, CaseRow row) {
        var said = told == null ? new Said(events.size(), Rows.untold(name)) : told;
        return Objects.equals(row.rows().get(name), said.value())
                ? Optional.empty()
                : Optional.of(fault(name, said.sequence()));
    }

    private static Fault fault(String name, int sequence) {
        var parts = name.split("/", 3);
        return switch (parts[0]) {
            case "case" -> Fault.row(column(parts[1]), sequence);
            default -> Fault.row(name.endsWith("/original") ? Column.ORIGINAL : column(parts[0]), sequence, parts[1]);
        };
    }

    private static Column column(String name) {
        return Column.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What the last event says that says anything; otherwise what holds as long as none does. */
    private Said last(Function<TrailEvent, @Nullable String> told, @Nullable String otherwise) {
        for (var event : events.reversed()) {
            var value = told.apply(event);
            if (value != null) {
                return new Said(event.sequence(), value);
            }
        }
        return new Said(events.size(), otherwise);
    }

    private static Function<TrailEvent, @Nullable String> told(String action, String name) {
        return event -> event.action().equals(action) ? event.data().get(name) : null;
    }

    private static @Nullable String outcome(TrailEvent event) {
        return OUTCOMES.contains(event.to()) && !event.from().equals(event.to()) ? event.to() : null;
    }

    private static @Nullable String department(TrailEvent event) {
        var post = event.who().post();
        return switch (event.action()) {
            case "SUBMIT" -> event.data().get("preReviewer");
            case "PASS_UP" -> event.data().get("to");
            default ->
                post != null && THERE.contains(event.action())
                        ? Post.parse(post).department().toString()
                        : null;
        };
    }
}
