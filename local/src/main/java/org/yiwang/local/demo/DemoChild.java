package org.yiwang.local.demo;

import java.util.List;
import org.yiwang.local.site.Site;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A child of the demo world without an account, whom the registry of guardians knows with these guardians. */
public record DemoChild(String name, String number, List<String> guardians) {

    public static List<DemoChild> all(Site site) {
        var file = site.root().resolve("local/src/main/data/children.json");
        return JsonMapper.shared().readValue(file, new TypeReference<>() {});
    }
}
