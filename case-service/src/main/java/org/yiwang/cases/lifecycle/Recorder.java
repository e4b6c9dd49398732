package org.yiwang.cases.lifecycle;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Population;
import org.yiwang.keycloak.Post;

/** Turns what the mover says has happened into the links of the trail, the facts told and the texts sealed. */
final class Recorder {

    private Recorder() {}

    static Change record(
            Case before,
            Move.Moved moved,
            Scene scene,
            Actor actor,
            CaseKey caseKey,
            IdempotencyKey key,
            CaseService.Asked asked) {
        List<TrailEvent> links = new ArrayList<>();
        List<SealedText> texts = new ArrayList<>();
        CaseStatus from = before.status();
        for (CaseEvent event : moved.events()) {
            int sequence = before.sequence() + links.size() + 1;
            links.add(link(before, event, from, sequence, scene, actor, seal(event, sequence, caseKey, texts)));
            from = event.to(from);
        }
        Notice notice = Notice.of(before, moved.cased().progress(), moved.events(), links, scene);
        Written written = new Written(before, moved.cased(), moved.events(), scene, actor, asked, notice);
        List<Written.Ledger> ledger = written.ledger();
        List<Obligation> owed = written.owed();
        links.add(links.removeLast().telling(ToldRows.of(written, ledger, owed)));
        List<TrailEvent> trail = chained(links, before.head());
        Case after = moved.cased()
                .recorded(
                        trail.getLast().sequence(),
                        trail.getLast().hash(),
                        notice == null ? before.notices() : notice.number());
        List<Change.Told> told = new ArrayList<>();
        for (int i = 0; i < trail.size(); i++) {
            String type = "org.yiwang.case." + moved.events().get(i).name() + ".v1";
            told.add(new Change.Told(
                    trail.get(i),
                    type,
                    fact(before, after, trail.get(i), moved.events().get(i), scene, notice)));
        }
        return new Change(
                before,
                after,
                scene,
                told,
                texts,
                ledger,
                owed,
                key,
                asked.submitted(),
                asked.supplied(),
                opinion(moved),
                notice,
                service(moved),
                Alert.first(moved.events(), before),
                visit(moved));
    }

    private static List<TrailEvent> chained(List<TrailEvent> links, String head) {
        List<TrailEvent> trail = new ArrayList<>();
        for (var link : links) {
            trail.add(link.chained(trail.isEmpty() ? head : trail.getLast().hash()));
        }
        return trail;
    }

    /** A fact names the departments whose opinion is or was asked, and the time for one that is asked for now. */
    private static CaseFact fact(
            Case before, Case after, TrailEvent link, CaseEvent event, Scene scene, @Nullable Notice notice) {
        var fact = CaseFact.of(after, link, scene, Notice.numberOf(notice, link))
                .asking(before.progress().opinions(), after.progress().opinions());
        return event instanceof CaseEvent.OpinionAsked asked ? fact.with(asked.limit(), scene) : fact;
    }

    private static Map<String, String> seal(CaseEvent event, int sequence, CaseKey key, List<SealedText> texts) {
        Map<String, String> digests = new HashMap<>();
        event.texts().forEach((name, text) -> {
            SealedText sealed = key.seal(sequence + "/" + name, text);
            texts.add(sealed);
            digests.put(name, sealed.digest());
        });
        return digests;
    }

    private static TrailEvent link(
            Case before,
            CaseEvent event,
            CaseStatus from,
            int sequence,
            Scene scene,
            Actor actor,
            Map<String, String> digests) {
        return new TrailEvent(
                before.root(),
                before.id(),
                sequence,
                UuidCreator.getTimeOrderedEpochFast(),
                event.action().name(),
                from.name(),
                event.to(from).name(),
                scene.now(),
                before.applicant(),
                who(before, event.action(), scene, actor),
                event.audience(),
                event.data(),
                digests,
                "",
                "");
    }

    /** A closure is the system's, though somebody's delivery brought it about. */
    private static TrailEvent.Who who(Case before, CaseAction action, Scene scene, Actor actor) {
        boolean bySystem =
                action.by().equals(EnumSet.of(Who.SYSTEM)) || scene.standing().contains(Who.SYSTEM);
        String kind = bySystem ? "SYSTEM" : actor.population().name();
        return new TrailEvent.Who(
                kind,
                actor.person(),
                post(before, action, actor),
                scene.relation().mandate());
    }

    /** The event by which an opinion is asked for or given, or its time moves, if this is one. */
    private static @Nullable CaseEvent opinion(Move.Moved moved) {
        var event = moved.events().getFirst();
        return switch (event) {
            case CaseEvent.OpinionAsked _, CaseEvent.OpinionGiven _ -> event;
            case CaseEvent.TimesReprojected times when times.isOf(Followed.Kind.OPINION) -> event;
            default -> null;
        };
    }

    private static CaseEvent.@Nullable NoticeServed service(Move.Moved moved) {
        return moved.events().getFirst() instanceof CaseEvent.NoticeServed served ? served : null;
    }

    /** The event of a visit: the last, as it follows what was done at a window. */
    private static @Nullable CaseEvent visit(Move.Moved moved) {
        var event = moved.events().getLast();
        return switch (event) {
            case CaseEvent.VisitRecorded _, CaseEvent.VisitAsked _, CaseEvent.VisitAttended _ -> event;
            default -> null;
        };
    }

    private static boolean isActedIn(Post post, Case before, CaseAction action) {
        if (action == CaseAction.SUBMIT || action == CaseAction.SUPPLY || action == CaseAction.RECORD_VISIT) {
            var windows = Stream.of(before.department(), before.origin().takenInFor());
            if (post.duty() == Duty.INTAKE && windows.anyMatch(post.department()::equals)) {
                return true;
            }
        }
        return action == CaseAction.GIVE_OPINION
                ? post.duty() == Duty.REVIEW
                        && before.progress().opinions().stream()
                                .anyMatch(open -> open.department().equals(post.department()))
                : post.department().equals(before.department())
                        && action.by().stream()
                                .anyMatch(who -> who.name().equals(post.duty().name()));
    }

    private static @Nullable String post(Case before, CaseAction action, Actor actor) {
        return actor.population() == Population.OFFICIAL
                ? actor.posts().stream()
                        .filter(post -> isActedIn(post, before, action))
                        .findFirst()
                        .map(Post::claim)
                        .orElse(null)
                : null;
    }
}
