package org.yiwang.cases.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.keycloak.Actor;

/**
 * A kind of case, by department, state and handling type, with which an official may do something.
 *
 * @param where in which of these cases alone
 */
public record Doable(UUID department, CaseStatus status, HandlingType type, Where where) {

    /** In all of them, where another person has asked for an extension, or where something is owed. */
    public enum Where {
        EVERYWHERE,
        EXTENSION_ASKED,
        OWED
    }

    /** What may be done beside the handling, and is never waited for. */
    private static final Set<CaseAction> BESIDE = EnumSet.of(
            CaseAction.EXTEND_SUPPLEMENT,
            CaseAction.RECORD_SERVICE,
            CaseAction.RECORD_VISIT,
            CaseAction.ASK_VISIT,
            CaseAction.CONFIRM_VISIT,
            CaseAction.CANCEL_VISIT);

    /** All kinds of case with which this official may do something by the posts held. */
    public static List<Doable> by(Actor actor) {
        return actor.departments().stream()
                .flatMap(department -> in(department, actor))
                .toList();
    }

    private static Stream<Doable> in(UUID department, Actor actor) {
        var standing = Who.in(department, actor);
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Arrays.stream(HandlingType.values()).flatMap(type -> {
                    var allowed = Lifecycle.allowed(status, type, standing);
                    allowed.removeAll(BESIDE);
                    return allowed.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Doable(department, status, type, where(allowed)));
                }));
    }

    private static Where where(Set<CaseAction> allowed) {
        return allowed.equals(EnumSet.of(CaseAction.EXTEND))
                ? Where.EXTENSION_ASKED
                : allowed.equals(EnumSet.of(CaseAction.CONFIRM_FULFILMENT)) ? Where.OWED : Where.EVERYWHERE;
    }
}
