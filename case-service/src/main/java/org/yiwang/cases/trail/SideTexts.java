package org.yiwang.cases.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.trail.Fault.What;
import org.yiwang.cases.vault.CaseKey;

/** Holds what was written with the events, and the form, against the salted digests in the chain. */
final class SideTexts {

    private static final String FORM = "form";

    private SideTexts() {}

    static List<Fault> faults(List<TrailEvent> events, List<SideText> kept, CaseKey key) {
        var found = kept.stream().collect(Collectors.toMap(SideText::name, text -> text));
        List<Fault> faults = new ArrayList<>();
        for (var event : events) {
            event.digests()
                    .forEach((name, digest) -> look(found.remove(event.sequence() + "/" + name), digest, key)
                            .ifPresent(what -> faults.add(Fault.text(what, event.sequence(), name))));
        }
        form(events, found.remove(FORM), key, faults);
        found.keySet().forEach(name -> faults.add(added(name)));
        return faults;
    }

    private static void form(List<TrailEvent> events, @Nullable SideText form, CaseKey key, List<Fault> faults) {
        SideText.handedIn(events).ifPresent(event -> {
            var digest = event.data().getOrDefault("formDigest", "");
            look(form, digest, key).ifPresent(what -> faults.add(Fault.text(what, event.sequence(), FORM)));
        });
    }

    private static Optional<What> look(@Nullable SideText text, String digest, CaseKey key) {
        if (text == null) {
            return Optional.of(What.TEXT_MISSING);
        }
        return digest(text, key).equals(digest) ? Optional.empty() : Optional.of(What.TEXT_CHANGED);
    }

    /** Nothing if what is kept was not sealed with the case's key under this name. */
    private static String digest(SideText text, CaseKey key) {
        try {
            return CaseKey.digest(text.salt(), key.open(text.name(), text.sealed()));
        } catch (IllegalStateException altered) {
            return "";
        }
    }

    private static Fault added(String name) {
        var slash = name.indexOf('/');
        return Fault.text(What.TEXT_ADDED, number(name.substring(0, slash)), name.substring(slash + 1));
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
