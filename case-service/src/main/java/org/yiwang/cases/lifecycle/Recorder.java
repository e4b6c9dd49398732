package org.yiwang.cases.lifecycle;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.trail.Audience;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.keycloak.Actor;
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
            Change.@Nullable Submitted submitted) {
        List<TrailEvent> trail = new ArrayList<>();
        List<SealedText> texts = new ArrayList<>();
        int sequence = before.sequence();
        String head = before.head();
        CaseStatus from = before.status();
        for (CaseEvent event : moved.events()) {
            sequence++;
            Map<String, String> digests = seal(event, sequence, caseKey, texts);
            TrailEvent link =
                    link(before, event, from, sequence, scene, actor, digests).chained(head);
            trail.add(link);
            head = link.hash();
            from = event.to();
        }
        Case after = moved.cased().recorded(sequence, head);
        List<Change.Told> told = new ArrayList<>();
        for (int i = 0; i < trail.size(); i++) {
            String type = "org.yiwang.case." + moved.events().get(i).name() + ".v1";
            told.add(new Change.Told(trail.get(i), type, CaseFact.of(after, trail.get(i), scene)));
        }
        return new Change(before, after, scene, told, texts, key, submitted);
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
                event.to().name(),
                scene.now(),
                before.applicant(),
                who(before, event.action(), scene, actor),
                Audience.APPLICANT,
                event.data(),
                digests,
                "",
                "");
    }

    /** A closure is the system's, though somebody's delivery brought it about. */
    private static TrailEvent.Who who(Case before, CaseAction action, Scene scene, Actor actor) {
        String kind = action.by().size() == 1 && action.by().contains(Who.SYSTEM)
                ? "SYSTEM"
                : actor.population().name();
        return new TrailEvent.Who(
                kind,
                actor.person(),
                post(before, action, actor),
                scene.relation().mandate());
    }

    private static @Nullable String post(Case before, CaseAction action, Actor actor) {
        return actor.population() == Population.OFFICIAL
                ? actor.posts().stream()
                        .filter(post -> post.department().equals(before.department()))
                        .filter(post -> action.by().stream()
                                .anyMatch(who -> who.name().equals(post.duty().name())))
                        .findFirst()
                        .map(Post::claim)
                        .orElse(null)
                : null;
    }
}
