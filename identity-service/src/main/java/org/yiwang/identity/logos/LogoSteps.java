package org.yiwang.identity.logos;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.MediaType;
import org.yiwang.identity.clients.LogoFault;
import org.yiwang.identity.outside.Outside;
import org.yiwang.identity.outside.OutsideProperties;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.Steps;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks for logos at their addresses until each is found once; what was found is not looked for again. */
record LogoSteps(LogoRepository logos, Outside outside, OutsideProperties settings, RealmProperties realm)
        implements Steps<LogoFetch> {

    /** So many attempts follow soon upon each other; then one every few minutes, as with keys. */
    private static final int SOON = 5;

    @Override
    public Mono<Long> allDue(Instant now) {
        return logos.allDue(now);
    }

    @Override
    public Mono<List<LogoFetch>> take(Instant now, int count) {
        return logos.take(now, realm.lease(), count);
    }

    @Override
    public Mono<Long> bring(LogoFetch fetch, Instant now) {
        var address = fetch.address();
        if (address == null || address.equals(fetch.kept())) {
            return logos.done(fetch, now.plus(realm.reconcile()));
        }
        return found(address)
                .flatMap(logo -> logos.keep(fetch.client(), address, logo, now).thenReturn(logo))
                .flatMap(_ -> logos.done(fetch, now.plus(realm.reconcile())))
                .onErrorResume(NoLogo.class, none -> logos.failed(fetch, none.fault(), again(fetch, now)));
    }

    @Override
    public Mono<Long> putOff(LogoFetch fetch, Instant now) {
        return logos.putOff(fetch, realm.again(fetch.attempts(), now));
    }

    private Instant again(LogoFetch fetch, Instant now) {
        return fetch.attempts() < SOON ? realm.again(fetch.attempts(), now) : now.plus(settings.keys());
    }

    /** Unpacking takes a while that no event loop has. */
    private Mono<Logo> found(String address) {
        return outside.read(address, MediaType.IMAGE_PNG, MediaType.IMAGE_JPEG)
                .onErrorMap(failed -> new NoLogo(fault(failed)))
                .flatMap(answer -> Mono.justOrEmpty(answer.getBody()))
                .switchIfEmpty(Mono.error(() -> new NoLogo(LogoFault.NO_PNG_OR_JPEG)))
                .publishOn(Schedulers.boundedElastic())
                .map(Picture::png)
                .map(png -> new Logo(png, hash(png)));
    }

    private static LogoFault fault(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataBufferLimitException) {
                return LogoFault.TOO_LARGE;
            }
        }
        return LogoFault.NO_ANSWER;
    }

    private static String hash(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
