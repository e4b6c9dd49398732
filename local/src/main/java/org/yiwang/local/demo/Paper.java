package org.yiwang.local.demo;

import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import tools.jackson.databind.JsonNode;

/** The documents that go with an application: for each material that is required, one in a format it takes. */
public record Paper(String material, String type, byte[] content) {

    static Paper of(JsonNode material) {
        var formats =
                material.get("formats").valueStream().map(JsonNode::asString).toList();
        var code = material.get("code").asString();
        return formats.contains("application/pdf")
                ? new Paper(code, "application/pdf", SamplePapers.pdf("Demo " + code))
                : new Paper(code, "image/jpeg", SamplePapers.jpeg());
    }

    /** Uploads whatever the item, as its page shows it, requires. */
    public static void upload(Application application, Caller citizen, JsonNode item) {
        item.get("materials")
                .valueStream()
                .filter(material -> material.get("required").asBoolean())
                .map(Paper::of)
                .forEach(paper -> application.upload(citizen, paper.material(), paper.type(), paper.content()));
    }
}
