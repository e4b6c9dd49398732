package org.yiwang.identity.mandates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.identity.mandates.Mandate.Side;
import org.yiwang.identity.mandates.Mandate.State;
import org.yiwang.keycloak.Applicant;

/** The one mover of mandates: what may be offered to whom, and who may accept, refuse and revoke it. */
final class Mandates {

    /** How many mandates of one grantor may be offered or in force at once. */
    static final int MOST = 100;

    /** No mandate lasts longer: who still needs one then gives it anew. */
    static final int LONGEST_YEARS = 3;

    /** Help is for what is to be done now. */
    static final int LONGEST_HELP_DAYS = 90;

    private Mandates() {}

    /** The mandate offered; it gives no right before it is accepted. */
    static Mandate given(NewMandate wanted, Scene.Wanted agent, Scene.Known known, Scene scene) {
        var grantor = grantor(wanted, scene);
        if (!scene.me().offices().speaksFor(grantor)) {
            throw MandateRefused.grantorNotFound();
        }
        var wrong = wrong(wanted, grantor, agent, known, scene);
        if (!wrong.isEmpty()) {
            throw MandateRefused.fields(wrong);
        }
        if (scene.me().given() >= MOST) {
            throw MandateRefused.tooMany(MOST);
        }
        return new Mandate(
                UuidCreator.getTimeOrderedEpochFast(),
                grantor,
                agent.person(),
                agent.name(),
                kind(wanted),
                wanted.scope().scope(),
                null,
                from(wanted, scene),
                wanted.until(),
                State.OFFERED,
                scene.now(),
                null,
                null,
                null,
                1);
    }

    /** The mandate after an action. */
    static Mandate acted(MandateAction action, Mandate mandate, Scene scene) {
        refuse(action, mandate, scene);
        var by = scene.me().id();
        return switch (action) {
            case REVOKE -> mandate.revoked(by, scene.now());
            case ACCEPT ->
                mandate.kind() == Mandate.Kind.HELPER
                        ? mandate.settledIn(scene.me().helperPosts().getFirst(), by, scene.now())
                        : mandate.settled(action.to(), by, scene.now());
            case REFUSE -> mandate.settled(action.to(), by, scene.now());
        };
    }

    private static Applicant grantor(NewMandate wanted, Scene scene) {
        var me = scene.me().id();
        return wanted.grantor() == null
                ? Applicant.person(me)
                : wanted.grantor().applicant();
    }

    private static void refuse(MandateAction action, Mandate mandate, Scene scene) {
        var side = mandate.side(scene.me().offices());
        if (!action.isFor(side)) {
            throw MandateRefused.otherSide(action, mandate, side);
        }
        if (!action.leadsFrom(mandate.state(), side) || isFixed(mandate, side)) {
            throw MandateRefused.notAllowed(action, mandate, side);
        }
        if (side == Side.GRANTOR
                && mandate.scope().role() != null
                && !represents(mandate, scene.me().offices())) {
            throw MandateRefused.representativesOnly();
        }
        if (action == MandateAction.ACCEPT && scene.me().is(mandate.grantor().id())) {
            throw MandateRefused.own();
        }
        if (action == MandateAction.ACCEPT && mandate.isOver(scene.today())) {
            throw MandateRefused.over();
        }
        if (action == MandateAction.ACCEPT
                && mandate.kind() == Mandate.Kind.HELPER
                && scene.me().helperPosts().isEmpty()) {
            throw MandateRefused.noHelperPost();
        }
    }

    /** What this reader may do now. */
    static List<MandateAction> allowed(Mandate mandate, Side side, Offices offices, LocalDate today) {
        var role = mandate.scope().role();
        if (isFixed(mandate, side) || role != null && side == Side.GRANTOR && !represents(mandate, offices)) {
            return List.of();
        }
        return MandateAction.from(mandate.state(), side).stream()
                .filter(action -> action != MandateAction.ACCEPT || !mandate.isOver(today))
                .toList();
    }

    /** A registry's word alone ends a representation; a child does not end its guardian's mandate. */
    private static boolean isFixed(Mandate mandate, Side side) {
        return mandate.scope().role() == Role.REPRESENTATIVE
                || mandate.kind() == Mandate.Kind.GUARDIAN && side == Side.GRANTOR;
    }

    private static boolean represents(Mandate mandate, Offices offices) {
        return offices.represents(mandate.grantor());
    }

    private static Mandate.Kind kind(NewMandate wanted) {
        if (wanted.helps()) {
            return Mandate.Kind.HELPER;
        }
        return wanted.scope().role() == null ? Mandate.Kind.AGENCY : Mandate.Kind.ROLE;
    }

    private static LocalDate from(NewMandate wanted, Scene scene) {
        return wanted.from() == null ? scene.today() : wanted.from();
    }

    private static List<FieldError> wrong(
            NewMandate wanted, Applicant grantor, Scene.Wanted agent, Scene.Known known, Scene scene) {
        var wrong = new ArrayList<FieldError>();
        unnamed(wrong, wanted.agent(), agent, scene);
        misplaced(wrong, wanted.scope().scope(), scene.me().offices().represents(grantor));
        outOfScope(wrong, wanted.scope().scope(), known);
        var from = from(wanted, scene);
        var latest = wanted.helps()
                ? scene.today().plusDays(LONGEST_HELP_DAYS)
                : scene.today().plusYears(LONGEST_YEARS);
        if (wanted.helps()) {
            add(wrong, grantor.kind() != Applicant.Kind.PERSON, new FieldError("/help", "help-for-persons"));
            add(wrong, wanted.scope().scope().items().size() > 1, new FieldError("/scope/items", "help-in-one-item"));
        }
        add(wrong, from.isBefore(scene.today()), new FieldError("/from", "not-before-today"));
        add(wrong, wanted.until().isBefore(from), new FieldError("/until", "not-before-from"));
        add(wrong, wanted.until().isAfter(latest), new FieldError("/until", "not-after", latest));
        return wrong;
    }

    /** By number or by id: never both, never oneself. Whether somebody else exists is not told. */
    private static void unnamed(List<FieldError> wrong, NewMandate.NamedAgent named, Scene.Wanted agent, Scene scene) {
        var byNumber = named.number() != null || named.name() != null;
        add(wrong, byNumber == (named.person() != null), new FieldError("/agent", "agent-once"));
        add(wrong, byNumber && agent.name() == null, new FieldError("/agent/name", "required"));
        add(wrong, byNumber && agent.number() == null, new FieldError("/agent/number", "identity-number"));
        var oneself = agent.person() != null && scene.me().is(agent.person())
                || agent.hash() != null && scene.me().hasNumber(agent.hash());
        add(wrong, oneself, new FieldError("/agent", "not-oneself"));
    }

    /** A role is given by the representative of an organisation, instead of items and topics. */
    private static void misplaced(List<FieldError> wrong, Mandate.Scope scope, boolean represents) {
        var role = scope.role();
        if (role != null) {
            var alone = scope.items().isEmpty() && scope.topics().isEmpty();
            add(wrong, !alone, new FieldError("/scope", "role-or-items"));
            add(wrong, !represents || !role.isGiven(), new FieldError("/scope/role", "representatives-only"));
        }
    }

    private static void outOfScope(List<FieldError> wrong, Mandate.Scope scope, Scene.Known known) {
        add(wrong, scope.isEmpty(), new FieldError("/scope", "scope-empty"));
        IntStream.range(0, scope.items().size())
                .filter(at -> !known.items().contains(scope.items().get(at)))
                .forEach(at -> wrong.add(new FieldError("/scope/items/" + at, "unknown-item")));
        IntStream.range(0, scope.topics().size())
                .filter(at -> !known.topics().contains(scope.topics().get(at)))
                .forEach(at -> wrong.add(new FieldError("/scope/topics/" + at, "unknown-topic")));
    }

    private static void add(List<FieldError> wrong, boolean is, FieldError error) {
        if (is) {
            wrong.add(error);
        }
    }
}
