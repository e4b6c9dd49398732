package org.yiwang.gateway.sessions;

import java.time.Duration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which browser sessions belong to a session at Keycloak, and which of those to a person: nothing is searched for. */
@Component
class SessionIndex {

    private static final String BY_SID = "yiwang:sid:";
    private static final String BY_SUBJECT = "yiwang:sub:";

    private final ReactiveStringRedisTemplate redis;
    private final Duration kept;

    SessionIndex(ReactiveStringRedisTemplate redis, LogoutProperties settings) {
        this.redis = redis;
        this.kept = settings.longestSession();
    }

    Mono<Void> add(SignOn signOn, String session) {
        var sid = signOn.sid();
        if (sid == null) {
            return Mono.empty();
        }
        return put(BY_SID + sid, session)
                .then(put(BY_SUBJECT + signOn.subject(), sid))
                .then();
    }

    Flux<String> sessions(EndedSignOn ended) {
        return sids(ended).flatMap(sid -> redis.opsForSet().members(BY_SID + sid));
    }

    Mono<Void> remove(SignOn signOn) {
        return signOn.sid() == null
                ? Mono.empty()
                : redis.delete(BY_SID + signOn.sid()).then();
    }

    Mono<Void> forget(EndedSignOn ended) {
        return sids(ended)
                .flatMap(sid ->
                        redis.delete(BY_SID + sid).then(redis.opsForSet().remove(BY_SUBJECT + ended.subject(), sid)))
                .then();
    }

    private Flux<String> sids(EndedSignOn ended) {
        var sid = ended.sid();
        return sid == null ? redis.opsForSet().members(BY_SUBJECT + ended.subject()) : Flux.just(sid);
    }

    private Mono<Boolean> put(String key, String member) {
        return redis.opsForSet().add(key, member).then(redis.expire(key, kept));
    }
}
