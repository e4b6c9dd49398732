package org.yiwang.local.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiwang.local.parts.Access;
import org.yiwang.local.parts.State;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.json.JsonMapper;

/** {@code suite.json}: everything a script, a test or an integrator needs to know of the running suite. */
record SuiteFile(Site site) {
    void write() {
        var suite = new LinkedHashMap<String, Object>();
        suite.put("gateway", site.publicUrl());
        suite.put("issuer", site.issuer());
        suite.put("data", site.data().toString());
        suite.put("parts", State.of(site.data()).map(State::parts).orElse(List.of()));
        suite.put("accounts", DemoAccounts.people(site));
        suite.put("clients", DemoAccounts.clients(site));
        suite.put("databases", Access.databases(site));
        suite.put("kafka", Access.kafka(site));
        suite.put("redis", Map.of("url", Access.redis(site)));
        var text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(suite);
        Texts.write(site.data().resolve("suite.json"), text);
        Texts.write(site.suiteFile(), text);
    }
}
