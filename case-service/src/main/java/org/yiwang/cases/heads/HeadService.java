package org.yiwang.cases.heads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.yiwang.cases.heads.HeadRepository.Covering;
import org.yiwang.cases.heads.HeadRepository.Made;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.reads.Whole;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes a head every hour, one instance of several, and says which heads stand for the end of a chain. */
@Service
public class HeadService {

    /** Events may become visible so much later than they say. */
    private static final Duration LATE = Duration.ofHours(1);

    private final HeadRepository heads;
    private final HeadKeys keys;
    private final HeadProperties settings;
    private final Clock clock;

    HeadService(HeadRepository heads, HeadKeys keys, HeadProperties settings, Clock clock) {
        this.heads = heads;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What of a head does not hold.
     *
     * @param signature whether it is as it was signed and links to the one before
     * @param tree whether the ends of chains it stands for are those it was made of
     */
    public record Held(SignedHead signed, Leaf leaf, boolean signature, boolean tree) {}

    @Scheduled(initialDelayString = "${yiwang.cases.trail.every}", fixedDelayString = "${yiwang.cases.trail.every}")
    Mono<Integer> round() {
        return madeFor(clock.instant());
    }

    /** Makes what is due at this moment; gives how many heads were made. */
    public Mono<Integer> madeFor(Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        return Mono.defer(() -> next(hour))
                .expand(made -> isFull(made) ? next(hour) : Mono.empty())
                .count()
                .map(Long::intValue);
    }

    Mono<Page<SignedHead>> page(long after, Limit limit) {
        return heads.page(after, limit.plusOne())
                .collectList()
                .map(found ->
                        Page.of(found, limit, head -> Cursor.of(head.head().number())));
    }

    public KeySet published() {
        return keys.published();
    }

    /** The heads that stand for events of a case, each looked into. */
    public Flux<Held> held(UUID root, UUID caseId) {
        return Whole.rows(heads.covering(root, caseId)).concatMap(this::looked, 1);
    }

    /** The heads that stand for events of a case, each with its proof. */
    public Flux<ProvenHead> proven(UUID root, UUID caseId) {
        return Whole.rows(heads.covering(root, caseId))
                .concatMap(covering -> leaves(covering).map(leaves -> proven(covering, leaves)), 1);
    }

    private Mono<SignedHead> next(Instant hour) {
        return heads.last()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .filter(last -> last.isEmpty() || isDue(last.get(), hour))
                .flatMap(last -> made(last.orElse(null), hour));
    }

    /** Due with a new hour, when more grew than one head takes, and after the clock of a machine was moved back. */
    private boolean isDue(Made last, Instant hour) {
        var before = last.signed().head().hour();
        return hour.isAfter(before)
                || hour.isBefore(before.minus(LATE))
                || hour.equals(before) && isFull(last.signed());
    }

    private Mono<SignedHead> made(@Nullable Made last, Instant hour) {
        var from = last == null ? Instant.EPOCH : earlier(last.looksFrom(), hour.minus(LATE));
        return heads.grown(from, settings.casesPerHead())
                .publishOn(Schedulers.boundedElastic())
                .flatMap(leaves -> {
                    var number = last == null ? 1 : last.signed().head().number() + 1;
                    var previous = last == null ? "" : last.signed().hash();
                    var signed = keys.sign(Head.of(number, hour, previous, leaves));
                    var next = isFull(signed)
                            ? from
                            : earlier(hour, clock.instant()).minus(LATE);
                    return heads.save(new Made(signed, next), leaves)
                            .filter(saved -> saved)
                            .map(_ -> signed);
                });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean isFull(SignedHead made) {
        return made.head().cases() >= settings.casesPerHead();
    }

    private Mono<List<Leaf>> leaves(Covering covering) {
        return heads.leaves(covering.signed().head().number()).publishOn(Schedulers.boundedElastic());
    }

    private Mono<Held> looked(Covering covering) {
        var head = covering.signed().head();
        var before = head.number() == 1
                ? Mono.just("")
                : heads.one(head.number() - 1).map(SignedHead::hash).defaultIfEmpty("missing");
        return Mono.zip(leaves(covering), before)
                .publishOn(Schedulers.boundedElastic())
                .map(found -> {
                    var made = Head.of(head.number(), head.hour(), head.previous(), found.getT1());
                    var signature =
                            keys.verify(covering.signed()) && found.getT2().equals(head.previous());
                    return new Held(covering.signed(), covering.leaf(), signature, made.equals(head));
                });
    }

    private static ProvenHead proven(Covering covering, List<Leaf> leaves) {
        var leaf = covering.leaf();
        var index = leaves.indexOf(leaf);
        var digests = leaves.stream().map(Leaf::digest).toList();
        var proof = MerkleTree.proof(digests, index).stream().map(Head::text).toList();
        return new ProvenHead(covering.signed(), leaf.sequence(), leaf.hash(), index, proof);
    }
}
