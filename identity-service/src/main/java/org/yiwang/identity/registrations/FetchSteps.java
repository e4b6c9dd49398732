package org.yiwang.identity.registrations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.yiwang.identity.clients.KeySet;
import org.yiwang.identity.outside.Outside;
import org.yiwang.identity.outside.OutsideProperties;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.Steps;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Looks for clients' keys at their addresses now and then; while none good are found, those found last stay. */
record FetchSteps(FetchRepository fetches, Outside outside, OutsideProperties settings, RealmProperties realm)
        implements Steps<Fetch> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MediaType KEYS = MediaType.parseMediaType("application/jwk-set+json");

    @Override
    public Mono<Long> allDue(Instant now) {
        return fetches.allDue(now);
    }

    @Override
    public Mono<List<Fetch>> take(Instant now, int count) {
        return fetches.take(now, realm.lease(), count);
    }

    @Override
    public Mono<Long> bring(Fetch fetch, Instant now) {
        return found(fetch)
                .filter(keys -> !same(keys, fetch.known()))
                .flatMap(keys -> fetches.keep(fetch.client(), keys, now))
                .then(Mono.defer(() -> fetches.done(fetch, now.plus(settings.keys()))));
    }

    @Override
    public Mono<Long> putOff(Fetch fetch, Instant now) {
        return fetches.putOff(fetch, realm.again(fetch.attempts(), now));
    }

    private Mono<String> found(Fetch fetch) {
        return Mono.justOrEmpty(fetch.address())
                .flatMap(address -> outside.read(address, KEYS, MediaType.APPLICATION_JSON))
                .flatMap(answer -> Mono.justOrEmpty(answer.getBody()))
                .map(document -> KeySet.fetched(new String(document, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException("No keys to sign with")));
    }

    private static boolean same(String keys, @Nullable String known) {
        return known != null && Objects.equals(JSON.readTree(keys), JSON.readTree(known));
    }
}
