package org.yiwang.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.gateway.limits.LimitProperties.Quota;
import org.yiwang.gateway.problems.Problem;

/** Counts requests per caller and window in this process; {@link Settlement} tells the other replicas. */
@Component
public class RateLimits {

    private static final int CALLERS = 200_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Map<Policy, Counter> counters = new EnumMap<>(Policy.class);
    private final Clock clock;

    /** One policy's quota and the windows of its callers. */
    private record Counter(String name, String policy, Quota quota, long length, Cache<String, Window> windows) {

        static Counter of(Policy policy, Quota quota) {
            Cache<String, Window> windows = Caffeine.newBuilder()
                    .maximumSize(CALLERS)
                    .expireAfterWrite(quota.window().plus(KEPT))
                    .build();
            var name = policy.name().toLowerCase(java.util.Locale.ROOT);
            var text = "\"%s\";q=%d;w=%d"
                    .formatted(name, quota.requests(), quota.window().toSeconds());
            return new Counter(name, text, quota, quota.window().toMillis(), windows);
        }

        Window window(String caller, long now) {
            var number = now / length;
            var known = windows.getIfPresent(caller);
            return known != null && known.number == number
                    ? known
                    : windows.asMap()
                            .compute(
                                    caller,
                                    (_, old) -> old != null && old.number == number
                                            ? old
                                            : new Window(name + ":" + caller, number));
        }
    }

    RateLimits(LimitProperties settings, Clock clock) {
        this.clock = clock;
        counters.put(Policy.BEARER, Counter.of(Policy.BEARER, settings.bearer()));
        counters.put(Policy.STARTER, Counter.of(Policy.STARTER, settings.starter()));
        counters.put(Policy.STANDARD, Counter.of(Policy.STANDARD, settings.standard()));
        counters.put(Policy.LARGE, Counter.of(Policy.LARGE, settings.large()));
        counters.put(Policy.SESSION, Counter.of(Policy.SESSION, settings.session()));
        counters.put(Policy.ANONYMOUS, Counter.of(Policy.ANONYMOUS, settings.anonymous()));
        counters.put(Policy.GUESSES, Counter.of(Policy.GUESSES, settings.guesses()));
    }

    /** Counts one request and says in the headers what is left (IETF ratelimit-headers); a problem if nothing is. */
    public @Nullable Problem take(Policy policy, String caller, HttpHeaders answer) {
        var counter = Objects.requireNonNull(counters.get(policy));
        var now = clock.millis();
        var used = counter.window(caller, now).count();
        var left = Math.max(0, counter.quota().requests() - used);
        var seconds = (counter.length() - now % counter.length() + 999) / 1000;
        answer.set("RateLimit-Policy", counter.policy());
        answer.set("RateLimit", '"' + counter.name() + "\";r=" + left + ";t=" + seconds);
        return used <= counter.quota().requests()
                ? null
                : Problem.passing(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", seconds);
    }

    /** The windows with requests the other replicas do not know of. */
    Iterable<Window> unsettled() {
        return counters.values().stream()
                .flatMap(counter -> counter.windows().asMap().values().stream())
                .filter(window -> window.unsettled() > 0)
                .toList();
    }
}
