package org.yiwang.identity.mandates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Applicant;

/**
 * The right of an agent to act for a grantor, from the first day's beginning to the last day's end in Beijing.
 *
 * @param agent known from the beginning if named by id, else once accepted
 * @param agentName as the grantor wrote it beside the identity number
 * @param helperPost in which a village helper (帮办代办) has accepted
 */
public record Mandate(
        UUID id,
        Applicant grantor,
        @Nullable UUID agent,
        @Nullable String agentName,
        Kind kind,
        Scope scope,
        @Nullable UUID helperPost,
        LocalDate firstDay,
        LocalDate lastDay,
        State state,
        Instant givenAt,
        @Nullable Instant settledAt,
        @Nullable UUID revokedBy,
        @Nullable Instant revokedAt,
        long version) {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** The last day of a right that lasts until it is ended. */
    public static final LocalDate WITHOUT_END = LocalDate.of(9999, 1, 1);

    /** Where a mandate stands; one that is offered gives no right yet. */
    public enum State {
        OFFERED,
        IN_FORCE,
        REFUSED,
        REVOKED
    }

    /**
     * What kind of right it is: given for items and topics, by a role in an organisation, as guardian of a child, or as
     * village helper in a post.
     */
    public enum Kind {
        AGENCY,
        ROLE,
        GUARDIAN,
        HELPER;

        boolean isForEveryItem() {
            return this == ROLE || this == GUARDIAN;
        }
    }

    /** On which side of a mandate somebody stands. */
    public enum Side {
        GRANTOR,
        AGENT
    }

    /** What the agent may do: everything about these items and all items of these topics, or about every item by his kind. */
    public record Scope(
            List<UUID> items, List<String> topics, @Nullable Role role) {

        public Scope {
            items = items.stream().distinct().toList();
            topics = topics.stream().distinct().toList();
        }

        boolean isEmpty() {
            return items.isEmpty() && topics.isEmpty() && role == null;
        }
    }

    /** The right of an organisation's legal representative, from today until it is ended. */
    public static Mandate representation(UUID organisation, UUID representative, LocalDate today, Instant at) {
        var grantor = new Applicant(Applicant.Kind.ORGANISATION, organisation);
        return confirmed(grantor, representative, Kind.ROLE, Role.REPRESENTATIVE, today, WITHOUT_END, at);
    }

    /** The right of a child's guardian, until the last day of childhood is over. */
    public static Mandate guardianship(UUID child, UUID guardian, LocalDate today, LocalDate lastDay, Instant at) {
        return confirmed(Applicant.person(child), guardian, Kind.GUARDIAN, null, today, lastDay, at);
    }

    private static Mandate confirmed(
            Applicant grantor,
            UUID agent,
            Kind kind,
            @Nullable Role role,
            LocalDate today,
            LocalDate lastDay,
            Instant at) {
        return new Mandate(
                UuidCreator.getTimeOrderedEpochFast(),
                grantor,
                agent,
                null,
                kind,
                new Scope(List.of(), List.of(), role),
                null,
                today,
                lastDay,
                State.IN_FORCE,
                at,
                at,
                null,
                null,
                1);
    }

    boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }

    /** Whether it may be acted by on that day. */
    boolean isEffective(LocalDate day) {
        return state == State.IN_FORCE && !firstDay.isAfter(day) && !isOver(day);
    }

    /** On which side this person stands; who does not speak for the grantor sees only what is offered to him. */
    Side side(Offices reader) {
        return !reader.me().equals(agent) && reader.speaksFor(grantor) ? Side.GRANTOR : Side.AGENT;
    }

    Instant begins() {
        return firstDay.atStartOfDay(BEIJING).toInstant();
    }

    Instant ends() {
        return lastDay.plusDays(1).atStartOfDay(BEIJING).toInstant();
    }

    Mandate settled(State to, UUID by, Instant at) {
        return with(by, helperPost, lastDay, to, at, null, null);
    }

    /** Accepted in a post, and for no longer than it lasts. */
    Mandate settledIn(HelperPost post, UUID by, Instant at) {
        return with(by, post.id(), post.earlier(lastDay), State.IN_FORCE, at, null, null);
    }

    /** Ended because the helper lost his post. */
    Mandate ended(Instant at) {
        return with(agent, helperPost, lastDay, State.REVOKED, settledAt, null, at);
    }

    public Mandate revoked(UUID by, Instant at) {
        return with(agent, helperPost, lastDay, State.REVOKED, settledAt, by, at);
    }

    private Mandate with(
            @Nullable UUID knownAgent,
            @Nullable UUID helpedIn,
            LocalDate until,
            State to,
            @Nullable Instant settled,
            @Nullable UUID revoker,
            @Nullable Instant revoked) {
        return new Mandate(
                id,
                grantor,
                knownAgent,
                agentName,
                kind,
                scope,
                helpedIn,
                firstDay,
                until,
                to,
                givenAt,
                settled,
                revoker,
                revoked,
                version + 1);
    }
}
