package org.yiwang.cases.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.cases.trail.Examination.End;
import org.yiwang.cases.trail.Fault.What;
import org.yiwang.keycloak.Applicant;

/** Every way in which somebody might lay hands on a chain is found and named. */
class ExaminationTest {

    private static final UUID CASE = UUID.fromString("0199f000-0000-7000-8000-00000000c001");

    private final List<TrailEvent> events = chain("SUBMIT", "ACCEPT", "START_REVIEW", "DECIDE", "DELIVER");
    private final End end = new End(5, events.getLast().hash());

    @Test
    void nothingIsWrongWithWhatWasWritten() {
        assertThat(Examination.of(events, end)).isEmpty();
        assertThat(Examination.of(List.of(), new End(0, ""))).isEmpty();
    }

    @Test
    void aChangedEventIsNamedAndNoOther() {
        replace(3, changed(events.get(2), "WITHDRAW"));
        assertThat(Examination.of(events, end)).containsExactly(Fault.of(What.CHANGED, 3));
    }

    @Test
    void anEventWrittenAnewWithItsHashIsNamed() {
        replace(3, changed(events.get(2), "WITHDRAW").chained(events.get(1).hash()));
        assertThat(Examination.of(events, end)).containsExactly(Fault.of(What.REPLACED, 3));
        replace(1, changed(events.getFirst(), "WITHDRAW").chained("something"));
        assertThat(Examination.of(events, end)).containsExactly(Fault.of(What.REPLACED, 1), Fault.of(What.REPLACED, 3));
    }

    @Test
    void theLastOneWrittenAnewIsToldByTheCase() {
        replace(5, changed(events.get(4), "WITHDRAW").chained(events.get(3).hash()));
        assertThat(Examination.of(events, end)).containsExactly(Fault.of(What.HEAD, 5));
    }

    @Test
    void missingEventsAreNamedOneByOne() {
        events.remove(2);
        events.remove(1);
        assertThat(Examination.of(events, end)).containsExactly(Fault.of(What.MISSING, 2), Fault.of(What.MISSING, 3));
        events.removeLast();
        assertThat(Examination.of(events, end)).contains(Fault.of(What.MISSING, 5));
        assertThat(Examination.of(List.of(), new End(1, "head"))).containsExactly(Fault.of(What.MISSING, 1));
    }

    @Test
    void twoThatChangedPlacesAreNamedWithTheirOwnNumbers() {
        var second = events.get(1);
        replace(2, events.get(2).at(2));
        replace(3, second.at(3));
        assertThat(Examination.of(events, end)).containsExactly(Fault.moved(2, 3), Fault.moved(3, 2));
    }

    @Test
    void oneBehindTheLastIsAdded() {
        var added = event(6, "CLOSE").chained(events.getLast().hash());
        events.add(added);
        assertThat(Examination.of(events, end)).containsExactly(Fault.of(What.ADDED, 6));
    }

    @Test
    void onePushedInBetweenIsNamedWithThoseItMoved() {
        var pushed = new ArrayList<>(events.subList(0, 2));
        pushed.add(event(3, "WITHDRAW").chained(events.get(1).hash()));
        for (var event : events.subList(2, 5)) {
            pushed.add(event.at(event.sequence() + 1));
        }
        assertThat(Examination.of(pushed, end))
                .containsExactly(Fault.moved(4, 3), Fault.moved(5, 4), Fault.moved(6, 5), Fault.of(What.HEAD, 5));
    }

    @Test
    void anotherCasesHeadIsTold() {
        assertThat(Examination.of(events, new End(5, "other"))).containsExactly(Fault.of(What.HEAD, 5));
        assertThat(Examination.of(events, new End(4, events.get(3).hash()))).containsExactly(Fault.of(What.ADDED, 5));
    }

    private void replace(int sequence, TrailEvent event) {
        events.set(sequence - 1, event);
    }

    private static TrailEvent changed(TrailEvent event, String action) {
        return new TrailEvent(
                event.root(),
                event.caseId(),
                event.sequence(),
                event.id(),
                action,
                event.from(),
                event.to(),
                event.at(),
                event.applicant(),
                event.who(),
                event.audience(),
                event.data(),
                event.digests(),
                event.previous(),
                event.hash());
    }

    private static List<TrailEvent> chain(String... actions) {
        List<TrailEvent> events = new ArrayList<>();
        var head = Chain.START;
        for (var action : actions) {
            var event = event(events.size() + 1, action).chained(head);
            events.add(event);
            head = event.hash();
        }
        return events;
    }

    private static TrailEvent event(int sequence, String action) {
        return new TrailEvent(
                CASE,
                CASE,
                sequence,
                new UUID(7, sequence),
                action,
                "A",
                "B",
                Instant.parse("2026-02-13T04:00:00Z"),
                Applicant.person(CASE),
                new TrailEvent.Who("OFFICIAL", CASE, null, null),
                Audience.APPLICANT,
                Map.of(),
                Map.of(),
                "",
                "");
    }
}
