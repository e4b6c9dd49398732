package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.InForce;
import org.yiwang.cases.items.Terms;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.trail.Chain;
import org.yiwang.keycloak.Applicant;

/** Cases, scenes and terms for tests of the pure lifecycle. */
final class Cases {

    static final UUID CITIZEN = UUID.fromString("0199f000-0000-7000-8000-000000000301");
    static final UUID OFFICIAL = UUID.fromString("0199f000-0000-7000-8000-000000000311");
    static final UUID DEPARTMENT = UUID.fromString("0199f000-0000-7000-8000-000000000102");
    static final Terms TERMS = new Terms(
            Map.of(LimitKind.PROMISE, new Budget(5, LimitUnit.WORKING_DAYS)),
            EnumSet.of(DeliveryWay.ELECTRONIC, DeliveryWay.POST),
            false,
            List.of());

    private Cases() {}

    static Case draft(HandlingType type) {
        UUID id = UUID.fromString("0199f000-0000-7000-8000-00000000c001");
        var origin = new Case.Origin(
                Applicant.person(CITIZEN),
                CITIZEN,
                null,
                null,
                null,
                false,
                UUID.fromString("0199f000-0000-7000-8000-000000000201"),
                1,
                type,
                DEPARTMENT,
                "330106000000",
                Instant.parse("2026-02-10T01:00:00Z"));
        return new Case(id, id, origin, new InForce(1, null), Progress.draft(true), 1, 0, Chain.START, 0);
    }

    static Case draft(InForce inForce) {
        Case draft = draft(HandlingType.PROMISED);
        return new Case(draft.root(), draft.id(), draft.origin(), inForce, draft.progress(), 1, 0, Chain.START, 0);
    }

    static Case in(CaseStatus status, HandlingType type) {
        Case draft = draft(type);
        return draft.with(draft.progress().to(status));
    }

    static Scene scene(String instant, Who... standing) {
        Set<Who> who = EnumSet.noneOf(Who.class);
        who.addAll(List.of(standing));
        UUID actor = who.contains(Who.APPLICANT) ? CITIZEN : OFFICIAL;
        return new Scene(
                actor, who, Relation.NONE, Instant.parse(instant), new Calendars(Map.of()).of("330106000000"), TERMS);
    }

    static Scene own(Scene scene) {
        return new Scene(
                scene.actor(),
                scene.standing(),
                new Relation(true, false, null, null),
                scene.now(),
                scene.calendar(),
                scene.terms());
    }

    /** The same by who took it in at a window. */
    static Scene tookIn(Scene scene) {
        var relation = new Relation(false, true, null, null);
        return new Scene(scene.actor(), scene.standing(), relation, scene.now(), scene.calendar(), scene.terms());
    }

    /** Somebody else than who usually acts. */
    static Scene another(String instant, Who... standing) {
        var scene = scene(instant, standing);
        return new Scene(
                new UUID(7, 7), scene.standing(), scene.relation(), scene.now(), scene.calendar(), scene.terms());
    }

    /** The same under a law by which silence is approval. */
    static Scene tacit(Scene scene) {
        return under(new Terms(scene.terms().limits(), scene.terms().delivery(), true, List.of()), scene);
    }

    /** The same under other terms. */
    static Scene under(Terms terms, Scene scene) {
        return new Scene(scene.actor(), scene.standing(), scene.relation(), scene.now(), scene.calendar(), terms);
    }

    static Case after(Case cased, Command command, Scene scene) {
        return switch (Lifecycle.move(cased, command, scene)) {
            case Move.Moved moved -> moved.cased();
            case Move.Refused refused -> throw new AssertionError(refused);
        };
    }
}
