package org.yiwang.defaults.observability;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The trace context of a request (W3C Trace Context, {@code traceparent}). */
public record Trace(String id, String span, boolean sampled) {

    public static final String HEADER = "traceparent";
    static final String ATTRIBUTE = "traceId";

    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** Continues the caller's trace in a new span, or begins one when there is none or it is malformed. */
    public static Trace continued(@Nullable String parent) {
        var matcher = PARENT.matcher(parent == null ? "" : parent);
        return matcher.matches()
                ? new Trace(matcher.group(1), random(8), (Integer.parseInt(matcher.group(3), 16) & 1) == 1)
                : new Trace(random(16), random(8), false);
    }

    /** The trace the present chain runs in; empty outside of one. */
    public static Mono<Trace> current() {
        return Mono.deferContextual(context -> Mono.justOrEmpty(of(context)));
    }

    public static @Nullable Trace of(ContextView context) {
        return context.<Trace>getOrEmpty(Trace.class).orElse(null);
    }

    /** The trace id of a request. */
    public static @Nullable String id(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    public Trace child() {
        return new Trace(id, random(8), sampled);
    }

    /** The header's value. */
    public String parent() {
        return "00-" + id + "-" + span + (sampled ? "-01" : "-00");
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
