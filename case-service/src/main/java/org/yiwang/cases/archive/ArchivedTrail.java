package org.yiwang.cases.archive;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.trail.Audience;
import org.yiwang.cases.trail.SideText;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.cases.vault.CaseKey;

/**
 * The trail as an archive holds it: every link of the chain, and what was written with those events that are for the
 * reader, with the salts of their digests.
 */
record ArchivedTrail(List<TrailEvent> events, List<SideText> sealed, CaseKey key, boolean official) {

    /** A link whose content is not for the reader; the chain runs through it all the same. */
    record Withheld(int sequence, String previous, String hash, boolean withheld) {}

    /** What was written, with the salt of its digest in base64url without padding; the form is called {@code form}. */
    record OpenText(int sequence, String name, String text, String salt) {}

    static ArchivedTrail of(List<TrailEvent> events, List<SideText> sealed, CaseKey key, Reader reader) {
        return new ArchivedTrail(events, sealed, key, reader.isOfficial());
    }

    List<Object> chain() {
        return events.stream()
                .<Object>map(event ->
                        isShown(event) ? event : new Withheld(event.sequence(), event.previous(), event.hash(), true))
                .toList();
    }

    List<OpenText> texts() {
        Map<String, SideText> found = sealed.stream().collect(Collectors.toMap(SideText::name, text -> text));
        return events.stream()
                .filter(this::isShown)
                .flatMap(event -> texts(event, found))
                .toList();
    }

    private Stream<OpenText> texts(TrailEvent event, Map<String, SideText> found) {
        var written = event.digests().keySet().stream()
                .sorted()
                .flatMap(name -> Stream.ofNullable(found.get(event.sequence() + "/" + name))
                        .map(text -> open(event, name, text)));
        var form = found.get("form");
        return form != null && event.equals(SideText.handedIn(events).orElse(null))
                ? Stream.concat(written, Stream.of(open(event, "form", form)))
                : written;
    }

    private OpenText open(TrailEvent event, String name, SideText text) {
        return new OpenText(event.sequence(), name, key.open(text.name(), text.sealed()), base64(text.salt()));
    }

    private boolean isShown(TrailEvent event) {
        return official || event.audience() == Audience.APPLICANT;
    }

    private static String base64(ByteBuffer salt) {
        var bytes = new byte[salt.remaining()];
        salt.duplicate().get(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
