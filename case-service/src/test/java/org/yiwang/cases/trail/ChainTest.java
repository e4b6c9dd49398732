package org.yiwang.cases.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.keycloak.Applicant;

class ChainTest {

    private static final UUID CASE = UUID.fromString("0199f000-0000-7000-8000-00000000c001");
    private static final UUID PERSON = UUID.fromString("0199f000-0000-7000-8000-000000000301");

    @Test
    void whatWasWrittenVerifies() {
        assertThat(Chain.verify(chain())).isTrue();
        assertThat(Chain.verify(List.of())).isTrue();
    }

    @Test
    void aChangedEventIsNoticed() {
        List<TrailEvent> events = new ArrayList<>(chain());
        TrailEvent second = events.get(1);
        events.set(1, event(2, Map.of("outcome", "REFUSED")).chained(second.previous()));
        assertThat(Chain.verify(events)).isFalse();
    }

    @Test
    void aMissingEventIsNoticed() {
        List<TrailEvent> events = new ArrayList<>(chain());
        events.remove(1);
        assertThat(Chain.verify(events)).isFalse();
    }

    @Test
    void theFormOfAnEventDoesNotDependOnTheOrderOfItsMaps() {
        TrailEvent one = event(1, Map.of("a", "1", "b", "2", "c", "3"));
        TrailEvent other = event(1, new java.util.LinkedHashMap<>(Map.of("c", "3", "b", "2", "a", "1")));
        assertThat(Chain.hash(one)).isEqualTo(Chain.hash(other));
    }

    @Test
    void valuesCannotBeShiftedBetweenFields() {
        assertThat(Chain.hash(event(1, Map.of("a", "1,1:b"))))
                .isNotEqualTo(Chain.hash(event(1, Map.of("a", "1", "b", ""))));
    }

    private static List<TrailEvent> chain() {
        List<TrailEvent> events = new ArrayList<>();
        String head = Chain.START;
        for (int sequence = 1; sequence <= 3; sequence++) {
            TrailEvent event = event(sequence, Map.of("outcome", "APPROVED", "way", "POST"))
                    .chained(head);
            events.add(event);
            head = event.hash();
        }
        return events;
    }

    private static TrailEvent event(int sequence, Map<String, String> data) {
        return new TrailEvent(
                CASE,
                CASE,
                sequence,
                new UUID(7, sequence),
                "DECIDE",
                "IN_REVIEW",
                "APPROVED",
                Instant.parse("2026-02-13T04:00:00Z"),
                Applicant.person(PERSON),
                new TrailEvent.Who("OFFICIAL", PERSON, null, null),
                Audience.APPLICANT,
                data,
                Map.of("reasons", "digest"),
                "",
                "");
    }
}
