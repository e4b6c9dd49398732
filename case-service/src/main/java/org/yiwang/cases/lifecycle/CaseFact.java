package org.yiwang.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.keycloak.Applicant;

/**
 * The data of a fact about a case: ids, codes, states and instants, never names or words.
 *
 * @param notice the running number of the notice given with it, if one was
 * @param agents who are told too, as long as their mandate is in force
 * @param asked the departments whose opinion is asked or was until now
 * @param officials who are told among officials, written in by the statement that saves the action (Alert)
 * @param electronicService whether what enters the inbox is served, by the newest word on it
 * @param comeAt when the applicant is asked to appear in person; of a fact that asks for it alone
 * @param result what a remedy came to; of a fact about a decided one alone
 */
public record CaseFact(
        @JsonProperty("case") UUID caseId,
        UUID rootCase,
        @Nullable String number,
        int sequence,
        String action,
        String from,
        String to,
        Instant at,
        UUID item,
        int itemVersion,
        UUID department,
        String region,
        Applicant applicant,
        UUID actor,
        @Nullable UUID mandate,
        @Nullable Outcome outcome,
        @Nullable Integer notice,
        List<FactLimit> limits,
        List<UUID> recipients,
        List<FactAgent> agents,
        List<UUID> asked,
        List<FactOfficial> officials,
        boolean electronicService,
        boolean test,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant comeAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RemedyResult result) {

    public record FactLimit(LimitKind kind, Instant dueAt, Light light) {}

    /** Who entered the case or did this in the applicant's name, and by which mandate. */
    public record FactAgent(UUID person, UUID mandate) {}

    /** An official to be told, and the department by right of whose post. */
    public record FactOfficial(UUID person, UUID department) {}

    static CaseFact of(Case after, TrailEvent event, Scene scene, @Nullable Integer notice) {
        var origin = after.origin();
        return new CaseFact(
                after.id(),
                after.root(),
                after.progress().number(),
                event.sequence(),
                event.action(),
                event.from(),
                event.to(),
                event.at(),
                origin.item(),
                origin.itemVersion(),
                after.department(),
                origin.region(),
                origin.applicant(),
                event.who().id(),
                event.who().mandate(),
                after.progress().outcome(),
                notice,
                limits(after, scene),
                recipients(origin.applicant()),
                agents(origin, event.who()),
                List.of(),
                List.of(),
                after.progress().electronic(),
                origin.test(),
                comeAt(event),
                after.progress().marks().result());
    }

    /** The same, with the departments whose opinion is asked after this or was before. */
    CaseFact asking(List<OpenOpinion> before, List<OpenOpinion> after) {
        var departments = Stream.concat(before.stream(), after.stream())
                .map(OpenOpinion::department)
                .distinct()
                .toList();
        return copy(limits, departments);
    }

    /** The same, with the time for an opinion. */
    CaseFact with(Limit opinion, Scene scene) {
        var all = Stream.concat(limits.stream(), told(opinion, scene)).toList();
        return copy(all, asked);
    }

    private CaseFact copy(List<FactLimit> otherLimits, List<UUID> departments) {
        return new CaseFact(
                caseId,
                rootCase,
                number,
                sequence,
                action,
                from,
                to,
                at,
                item,
                itemVersion,
                department,
                region,
                applicant,
                actor,
                mandate,
                outcome,
                notice,
                otherLimits,
                recipients,
                agents,
                departments,
                officials,
                electronicService,
                test,
                comeAt,
                result);
    }

    private static List<FactLimit> limits(Case after, Scene scene) {
        return after.progress().limits().values().stream()
                .flatMap(limit -> told(limit, scene))
                .toList();
    }

    private static Stream<FactLimit> told(Limit limit, Scene scene) {
        return limit.due(scene.calendar()).stream()
                .map(due -> new FactLimit(limit.kind(), due.at(), due.light(scene.now())));
    }

    private static @Nullable Instant comeAt(TrailEvent event) {
        var from = event.action().equals(CaseAction.ASK_VISIT.name())
                ? event.data().get("from")
                : null;
        return from == null ? null : Instant.parse(from);
    }

    private static List<FactAgent> agents(Case.Origin origin, TrailEvent.Who who) {
        return Stream.of(agent(origin.agent(), origin.mandate()), agent(who.id(), who.mandate()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<FactAgent> agent(UUID person, @Nullable UUID mandate) {
        return mandate == null ? List.of() : List.of(new FactAgent(person, mandate));
    }

    /** The persons to be told in any case: the applicant, if it is one. */
    private static List<UUID> recipients(Applicant applicant) {
        return applicant.kind() == Applicant.Kind.PERSON ? List.of(applicant.id()) : List.of();
    }
}
