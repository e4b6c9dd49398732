package org.yiwang.cases.trail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Applicant;

/**
 * One link of a case's trail, as it is stored.
 *
 * @param sequence the number within the case, from 1
 * @param at to the microsecond, as the database keeps it
 * @param digests salted digests of the side texts that belong to it, by name
 */
public record TrailEvent(
        UUID root,
        UUID caseId,
        int sequence,
        UUID id,
        String action,
        String from,
        String to,
        Instant at,
        Applicant applicant,
        Who who,
        Audience audience,
        Map<String, String> data,
        Map<String, String> digests,
        String previous,
        String hash) {

    /** Who did it: population and id, the post acted in and the mandate acted under. */
    public record Who(
            String kind,
            UUID id,
            @Nullable String post,
            @Nullable UUID mandate) {}

    /** The same event with more data, not linked yet. */
    public TrailEvent telling(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(data);
        all.putAll(more);
        return new TrailEvent(
                root, caseId, sequence, id, action, from, to, at, applicant, who, audience, all, digests, "", "");
    }

    /** The same event linked to the chain behind the previous one's hash. */
    public TrailEvent chained(String after) {
        TrailEvent open = with(sequence, after, "");
        return open.with(sequence, after, Chain.hash(open));
    }

    /** The same event with another number. */
    TrailEvent at(int number) {
        return with(number, previous, hash);
    }

    private TrailEvent with(int number, String before, String own) {
        return new TrailEvent(
                root, caseId, number, id, action, from, to, at, applicant, who, audience, data, digests, before, own);
    }
}
