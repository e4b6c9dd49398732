package org.yiwang.gateway.trace;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The trace context of a request, the caller's if well formed, otherwise a new one (W3C Trace Context §3.2). */
public record Trace(String parent) {

    public static final String HEADER = "traceparent";
    private static final String ATTRIBUTE = Trace.class.getName();
    private static final int LENGTH = 55;
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    public static Trace of(ServerWebExchange exchange) {
        Trace known = exchange.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        var header = exchange.getRequest().getHeaders().getFirst(HEADER);
        var trace = new Trace(header != null && wellFormed(header) ? header : fresh());
        exchange.getAttributes().put(ATTRIBUTE, trace);
        return trace;
    }

    public String id() {
        return parent.substring(3, 35);
    }

    static boolean wellFormed(@Nullable String header) {
        return header != null
                && header.length() == LENGTH
                && header.startsWith("00-")
                && header.charAt(35) == '-'
                && header.charAt(52) == '-'
                && hex(header, 3, 35, true)
                && hex(header, 36, 52, true)
                && hex(header, 53, 55, false);
    }

    private static boolean hex(String text, int from, int to, boolean nonZero) {
        var zero = true;
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (Character.digit(c, 16) < 0 || c >= 'A' && c <= 'F') {
                return false;
            }
            zero &= c == '0';
        }
        return !(zero && nonZero);
    }

    private static String fresh() {
        var random = ThreadLocalRandom.current();
        var text = new char[LENGTH];
        "00-".getChars(0, 3, text, 0);
        put(random.nextLong() | 1, text, 3);
        put(random.nextLong(), text, 19);
        text[35] = '-';
        put(random.nextLong() | 1, text, 36);
        "-01".getChars(0, 3, text, 52);
        return new String(text);
    }

    private static void put(long bits, char[] text, int at) {
        for (var i = 15; i >= 0; i--) {
            text[at + i] = DIGITS[(int) (bits & 15)];
            bits >>>= 4;
        }
    }
}
