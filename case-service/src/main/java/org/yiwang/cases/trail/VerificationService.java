package org.yiwang.cases.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.yiwang.cases.heads.HeadService;
import org.yiwang.cases.heads.HeadService.Held;
import org.yiwang.cases.heads.Leaf;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.trail.Fault.What;
import org.yiwang.cases.trail.Verification.CoveringHead;
import org.yiwang.cases.trail.VerificationRepository.State;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;

/** Verifies the trail of a case for its parties, those who handle it, and those who audit in its region. */
@Service
class VerificationService {

    private static final String KIND = "VERIFICATION";

    private final VerificationRepository cases;
    private final TrailRepository trail;
    private final HeadService heads;
    private final Standstill standstill;
    private final Openings openings;
    private final Vault vault;

    VerificationService(
            VerificationRepository cases,
            TrailRepository trail,
            HeadService heads,
            Standstill standstill,
            Openings openings,
            Vault vault) {
        this.cases = cases;
        this.trail = trail;
        this.heads = heads;
        this.standstill = standstill;
        this.openings = openings;
        this.vault = vault;
    }

    Mono<Verification> verified(UUID id, Reader reader) {
        return openings.open(id, reader, KIND, id)
                .onErrorResume(CaseNotFound.class, unknown -> audited(id, reader, unknown))
                .then(Mono.defer(() -> standstill.during(id, found(id))));
    }

    private Mono<Void> audited(UUID id, Reader reader, CaseNotFound unknown) {
        return Shielded.write(cases.audited(id, reader))
                .filter(audited -> audited)
                .switchIfEmpty(Mono.error(unknown))
                .then();
    }

    private Mono<Verification> found(UUID id) {
        return cases.state(id)
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .flatMap(state -> Mono.zip(
                                trail.chain(id).collectList(),
                                trail.texts(id).collectList(),
                                heads.held(id, id).collectList(),
                                cases.servedOn(id),
                                cases.rows(id))
                        .map(read -> judged(
                                id, state.with(read.getT4(), read.getT5()), read.getT1(), read.getT2(), read.getT3())));
    }

    private Verification judged(UUID id, State state, List<TrailEvent> events, List<SideText> texts, List<Held> held) {
        List<Fault> faults = new ArrayList<>(Examination.of(events, state.end()));
        if (faults.isEmpty() && state.row() != null) {
            faults.addAll(RowExamination.of(events, state.row()));
        }
        var key = state.key();
        if (key != null) {
            faults.addAll(SideTexts.faults(events, texts, vault.unwrap(id, key)));
        }
        held.forEach(head -> heads(head, events, state).forEach(faults::add));
        var covered = held.isEmpty() ? 0 : held.getLast().leaf().sequence();
        return new Verification(
                id,
                faults.isEmpty(),
                events.size(),
                faults,
                held.stream().map(VerificationService::covering).toList(),
                Math.max(0, state.end().sequence() - covered),
                state.destroyedAt());
    }

    private static Stream<Fault> heads(Held held, List<TrailEvent> events, State state) {
        var number = held.signed().head().number();
        var leaf = held.leaf();
        return Stream.of(
                        end(leaf, events, state),
                        held.signature() ? Stream.<What>empty() : Stream.of(What.SIGNATURE),
                        held.tree() ? Stream.<What>empty() : Stream.of(What.TREE))
                .flatMap(what -> what)
                .map(what -> Fault.head(what, leaf.sequence(), number));
    }

    /** What is missing before the end of the case is named as such. */
    private static Stream<What> end(Leaf leaf, List<TrailEvent> events, State state) {
        var signed = events.stream()
                .filter(event -> event.sequence() == leaf.sequence())
                .findFirst();
        if (signed.isEmpty()) {
            return leaf.sequence() > state.end().sequence() ? Stream.of(What.CUT_OFF) : Stream.empty();
        }
        return signed.get().hash().equals(leaf.hash()) ? Stream.empty() : Stream.of(What.SIGNED_OTHERWISE);
    }

    private static CoveringHead covering(Held held) {
        var head = held.signed().head();
        return new CoveringHead(
                head.number(),
                head.hour(),
                held.leaf().sequence(),
                held.signed().keyId());
    }
}
