package org.yiwang.local.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.site.Site;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person of the demo world. The identity number (GB 11643) has a valid checksum and an area that was never assigned,
 * the mobile number a prefix that no operator uses: both are nobody's.
 *
 * @param unchecked whether nobody has seen this person's identity document yet
 */
public record DemoPerson(
        UUID id,
        String username,
        String name,
        String number,
        String born,
        String mobile,
        @Nullable String address,
        @Nullable Boolean unchecked) {

    public DemoPerson(
            UUID id,
            String username,
            String name,
            String number,
            String born,
            String mobile,
            @Nullable String address) {
        this(id, username, name, number, born, mobile, address, null);
    }

    public static List<DemoPerson> all(Site site) {
        var file = site.root().resolve("local/src/main/data/people.json");
        return JsonMapper.shared().readValue(file, new TypeReference<>() {});
    }

    boolean isChecked() {
        return !Boolean.TRUE.equals(unchecked);
    }

    /** The text with this person's particulars where it names them in braces. */
    String fill(String text) {
        return text.replace("{name}", name)
                .replace("{number}", number)
                .replace("{born}", born)
                .replace("{mobile}", mobile)
                .replace("{address}", address == null ? "" : address);
    }
}
