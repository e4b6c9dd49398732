package org.yiwang.local.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yiwang.local.calls.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the sink of a running suite has taken. */
public record SinkClient(String page) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** All letters to an address, or to anybody if it is empty, oldest first; one that came twice is there twice. */
    public List<KeptMail> to(String address) {
        var sink = Caller.anonymous(page);
        var to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        var found = new ArrayList<KeptMail>();
        List<KeptMail> part;
        do {
            var after = found.isEmpty() ? 0 : found.getLast().id();
            part = sink.get("messages?to=" + to + "&after=" + after)
                    .must(200)
                    .json()
                    .get("items")
                    .valueStream()
                    .map(item -> JSON.treeToValue(item, KeptMail.class))
                    .toList();
            found.addAll(part);
        } while (!part.isEmpty());
        return found;
    }
}
