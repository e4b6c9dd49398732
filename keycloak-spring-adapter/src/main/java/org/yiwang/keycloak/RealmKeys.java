package org.yiwang.keycloak;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The realm's public keys. They are fetched anew after half a minute, or after a second when a token names one not seen
 * yet; the last ones serve while the realm cannot be reached. A key that is no longer published is no longer trusted.
 */
public final class RealmKeys implements Function<SignedJWT, Flux<JWK>> {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration NEWEST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AtomicReference<JWKSet> last = new AtomicReference<>(new JWKSet());
    private final AtomicReference<Runnable> onWithdrawal = new AtomicReference<>(() -> {});
    private final Mono<JWKSet> fresh;
    private final Mono<JWKSet> newest;

    RealmKeys(Mono<JWKSet> published, Scheduler timer) {
        var fetched = published.timeout(PATIENCE).doOnNext(this::remember).onErrorResume(this::lastOr);
        this.fresh = kept(fetched, FRESH, timer);
        this.newest = kept(fetched, NEWEST, timer);
    }

    /** The keys of the configured realm. */
    public static RealmKeys of(KeycloakProperties settings) {
        return at(settings.keys().toString());
    }

    static RealmKeys at(String address) {
        var published = WebClient.create()
                .get()
                .uri(address)
                .retrieve()
                .bodyToMono(String.class)
                .flatMap(RealmKeys::parsed);
        return new RealmKeys(published, Schedulers.parallel());
    }

    /** What to do when a key is withdrawn. */
    void onWithdrawal(Runnable action) {
        onWithdrawal.set(action);
    }

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        var key = token.getHeader().getKeyID();
        return fresh.map(_ -> last.get())
                .filter(keys -> key == null || keys.getKeyByKeyId(key) != null)
                .switchIfEmpty(newest)
                .flatMapIterable(JWKSet::getKeys);
    }

    private void remember(JWKSet published) {
        var before = last.getAndSet(published);
        if (before.getKeys().stream().anyMatch(key -> published.getKeyByKeyId(key.getKeyID()) == null)) {
            onWithdrawal.get().run();
        }
    }

    private Mono<JWKSet> lastOr(Throwable failure) {
        var known = last.get();
        return known.isEmpty() ? Mono.error(failure) : Mono.just(known);
    }

    private static Mono<JWKSet> kept(Mono<JWKSet> fetched, Duration time, Scheduler timer) {
        return fetched.cache(_ -> time, _ -> Duration.ZERO, () -> Duration.ZERO, timer);
    }

    private static Mono<JWKSet> parsed(String document) {
        try {
            return Mono.just(JWKSet.parse(document));
        } catch (ParseException malformed) {
            return Mono.error(malformed);
        }
    }
}
