package org.yiwang.cases.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The hash chain of one case: SHA-256 over a canonical form of each event and the hash of the one before. */
public final class Chain {

    /** What the first event links to. */
    public static final String START = "";

    private Chain() {}

    /** Whether the events, in order and without a gap, are the ones that were written. */
    public static boolean verify(List<TrailEvent> events) {
        String previous = START;
        int sequence = 0;
        for (TrailEvent event : events) {
            sequence++;
            boolean linked = event.sequence() == sequence && event.previous().equals(previous);
            if (!linked || !event.hash().equals(hash(event))) {
                return false;
            }
            previous = event.hash();
        }
        return true;
    }

    static String hash(TrailEvent event) {
        byte[] digest = sha256().digest(canonical(event).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** Every value with its length before it, in a fixed order, maps sorted by key: no two events share a form. */
    static String canonical(TrailEvent event) {
        StringBuilder form = new StringBuilder(600);
        add(form, event.previous());
        add(form, event.root());
        add(form, event.caseId());
        add(form, event.sequence());
        add(form, event.id());
        add(form, event.action());
        add(form, event.from());
        add(form, event.to());
        add(form, event.at());
        add(form, event.applicant().kind());
        add(form, event.applicant().id());
        add(form, event.who().kind());
        add(form, event.who().id());
        add(form, event.who().post());
        add(form, event.who().mandate());
        add(form, event.audience());
        add(form, event.data());
        add(form, event.digests());
        return form.toString();
    }

    private static void add(StringBuilder form, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        form.append(value == null ? -1 : text.length()).append(':').append(text).append(',');
    }

    private static void add(StringBuilder form, Map<String, String> values) {
        add(form, values.size());
        new TreeMap<>(values).forEach((key, value) -> {
            add(form, key);
            add(form, value);
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
