package org.yiwang.cases.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiwang.cases.trail.Fault.What;

/** Holds the events of a case, in order of their numbers, against their hashes, their links and what the case ends in. */
final class Examination {

    /** So many missing events in a row are named one by one. */
    private static final int MOST = 1000;

    private final Map<Integer, TrailEvent> events;
    private final List<Fault> faults = new ArrayList<>();

    private Examination(List<TrailEvent> events) {
        this.events = events.stream().collect(Collectors.toMap(TrailEvent::sequence, event -> event));
    }

    /** What the case says it ends in: the number and the hash of its last event. */
    record End(int sequence, String head) {}

    /** Everything that is wrong with the chain, by number. */
    static List<Fault> of(List<TrailEvent> events, End end) {
        var examination = new Examination(events);
        var last = events.isEmpty() ? 0 : events.getLast().sequence();
        for (int sequence = 1; sequence <= Math.max(last, end.sequence()); sequence++) {
            examination.look(sequence, end);
            if (examination.faults.size() >= MOST) {
                break;
            }
        }
        examination.lookAt(end);
        return examination.faults;
    }

    private void look(int sequence, End end) {
        var event = events.get(sequence);
        if (event == null) {
            faults.add(Fault.of(What.MISSING, sequence));
        } else if (!isWhole(event)) {
            faults.add(changed(event));
        } else if (sequence > end.sequence()) {
            faults.add(Fault.of(What.ADDED, sequence));
        } else if (isReplaced(event)) {
            faults.add(Fault.of(What.REPLACED, sequence));
        }
    }

    /** An event whose hash is right for another number stands in the wrong place. */
    private Fault changed(TrailEvent event) {
        return events.keySet().stream()
                .flatMap(number -> Stream.of(number, number + 1))
                .filter(number -> number != event.sequence())
                .filter(number -> Chain.hash(event.at(number)).equals(event.hash()))
                .findFirst()
                .map(number -> Fault.moved(event.sequence(), number))
                .orElseGet(() -> Fault.of(What.CHANGED, event.sequence()));
    }

    /** Whole, but the next, whole too, was written after another; the first has to follow nothing. */
    private boolean isReplaced(TrailEvent event) {
        var next = events.get(event.sequence() + 1);
        var disowned = next != null && isWhole(next) && !next.previous().equals(event.hash());
        var uprooted = event.sequence() == 1 && !event.previous().equals(Chain.START);
        return disowned || uprooted;
    }

    private void lookAt(End end) {
        var last = events.get(end.sequence());
        var named = end.sequence() == 0 ? Chain.START : last == null ? end.head() : last.hash();
        if (!named.equals(end.head())) {
            faults.add(Fault.of(What.HEAD, end.sequence()));
        }
    }

    private static boolean isWhole(TrailEvent event) {
        return Chain.hash(event).equals(event.hash());
    }
}
