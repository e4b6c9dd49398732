package org.yiwang.gateway.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** What ended lately, in this replica's memory, for whatever still comes with it. */
@Component
public class EndedSignOns {

    private final Cache<String, Instant> sids;
    private final Cache<String, Instant> subjects;
    private final Cache<String, Instant> clients;
    private final Cache<String, Instant> consents;
    private final Sinks.Many<EndedSignOn> news = Sinks.many().multicast().directBestEffort();

    EndedSignOns(LogoutProperties settings) {
        this.sids =
                Caffeine.newBuilder().expireAfterWrite(settings.remembered()).build();
        this.subjects =
                Caffeine.newBuilder().expireAfterWrite(settings.remembered()).build();
        this.clients =
                Caffeine.newBuilder().expireAfterWrite(settings.remembered()).build();
        this.consents =
                Caffeine.newBuilder().expireAfterWrite(settings.remembered()).build();
    }

    /** Whether an access token was issued under what ended since. */
    public boolean ended(Jwt token) {
        var sid = at(sids, token.getClaims().get("sid"));
        var subject = at(subjects, token.getClaims().get("sub"));
        var client = at(clients, token.getClaims().get("azp"));
        var consent = at(
                consents,
                consent(token.getClaims().get("azp"), token.getClaims().get("sub")));
        return (sid != null || subject != null || client != null || consent != null) && ended(SignOn.of(token));
    }

    boolean ended(SignOn signOn) {
        return covers(at(sids, signOn.sid()), signOn)
                || covers(at(subjects, signOn.subject()), signOn)
                || covers(at(clients, signOn.client()), signOn)
                || covers(at(consents, consent(signOn.client(), signOn.subject())), signOn);
    }

    /** A person's consent to an integrator's client. */
    private static String consent(@Nullable Object client, @Nullable Object subject) {
        return client + " " + subject;
    }

    /** Goes a way as long as the sign-on lasts under which it was begun. */
    public Mono<Void> during(SignOn signOn, Mono<Void> way) {
        var later = news.asFlux().filter(ended -> ended.covers(signOn)).map(_ -> true);
        var already = Mono.fromSupplier(() -> ended(signOn)).filter(ended -> ended);
        return way.takeUntilOther(Flux.merge(later, already).next());
    }

    /** Only {@link EndedSignOnLog} tells, one after the other; whether a stream listens does not matter. */
    void remember(EndedSignOn ended) {
        var sid = ended.sid();
        var subject = ended.subject();
        var client = ended.client();
        if (client != null && subject != null) {
            consents.put(consent(client, subject), ended.at());
        } else if (client != null) {
            clients.put(client, ended.at());
        } else if (sid != null) {
            sids.put(sid, ended.at());
        } else if (subject != null) {
            subjects.put(subject, ended.at());
        }
        news.tryEmitNext(ended);
    }

    private static boolean covers(@Nullable Instant end, SignOn signOn) {
        return end != null && !signOn.issued().isAfter(end);
    }

    private static @Nullable Instant at(Cache<String, Instant> ends, @Nullable Object key) {
        return key == null ? null : ends.getIfPresent(Objects.toString(key));
    }
}
