package org.yiwang.local.demo;

import java.util.UUID;
import org.yiwang.local.site.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an applicant of the demo world writes on the form of each item. */
public record DemoForms(JsonNode byItem) {

    public static DemoForms of(Site site) {
        return new DemoForms(JsonMapper.shared().readTree(site.root().resolve("local/src/main/data/forms.json")));
    }

    public JsonNode of(UUID item, DemoPerson person) {
        return JsonMapper.shared()
                .readTree(person.fill(byItem.required(item.toString()).toString()));
    }
}
