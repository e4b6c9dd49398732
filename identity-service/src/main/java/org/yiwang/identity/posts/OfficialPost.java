package org.yiwang.identity.posts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.departments.Regions;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;

/**
 * A post an official holds, held or is to hold, from the first day's beginning to the last day's end in Beijing.
 *
 * @param lentFrom the post of somebody absent that is lent here
 * @param reason why it was refused or withdrawn
 */
public record OfficialPost(
        UUID id,
        UUID official,
        Duty duty,
        UUID department,
        String region,
        Kind kind,
        @Nullable UUID lentFrom,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        State state,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        @Nullable UUID withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String reason,
        long version) {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** How a post is held: in one's own right, in an acting capacity (代理), or lent by somebody absent. */
    public enum Kind {
        REGULAR,
        ACTING,
        LENT
    }

    /** Where a post stands; a proposed one waits for a second person. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN
    }

    /** A post that nobody has settled yet, or that needs nobody to. */
    static OfficialPost begun(NewPost wanted, String region, Kind kind, LocalDate firstDay, State state, Scene scene) {
        return new OfficialPost(
                UuidCreator.getTimeOrderedEpochFast(),
                scene.official().id(),
                wanted.duty(),
                wanted.department(),
                region,
                kind,
                wanted.lentFrom(),
                firstDay,
                wanted.until(),
                state,
                scene.actor().person(),
                scene.now(),
                null,
                null,
                null,
                null,
                null,
                1);
    }

    String prefix() {
        return Regions.prefix(region);
    }

    boolean isOpen() {
        return state == State.PROPOSED || state == State.IN_FORCE;
    }

    boolean isOver(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }

    /** Whether it may be acted by on that day. */
    boolean isEffective(LocalDate day) {
        return state == State.IN_FORCE && !firstDay.isAfter(day) && !isOver(day);
    }

    public boolean overlaps(OfficialPost other) {
        return duty == other.duty
                && department.equals(other.department)
                && region.equals(other.region)
                && (lastDay == null || !other.firstDay.isAfter(lastDay))
                && (other.lastDay == null || !firstDay.isAfter(other.lastDay));
    }

    Instant begins() {
        return firstDay.atStartOfDay(BEIJING).toInstant();
    }

    @Nullable
    Instant ends() {
        return lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(BEIJING).toInstant();
    }

    String claim() {
        return new Post(duty, department, region).claim();
    }

    OfficialPost settled(State to, UUID by, Instant at, @Nullable String why) {
        return with(to, by, at, null, null, why);
    }

    OfficialPost withdrawn(UUID by, Instant at, String why) {
        return with(State.WITHDRAWN, settledBy, settledAt, by, at, why);
    }

    private OfficialPost with(
            State to,
            @Nullable UUID settler,
            @Nullable Instant settled,
            @Nullable UUID withdrawer,
            @Nullable Instant withdrawn,
            @Nullable String why) {
        return new OfficialPost(
                id,
                official,
                duty,
                department,
                region,
                kind,
                lentFrom,
                firstDay,
                lastDay,
                to,
                proposedBy,
                proposedAt,
                settler,
                settled,
                withdrawer,
                withdrawn,
                why,
                version + 1);
    }
}
