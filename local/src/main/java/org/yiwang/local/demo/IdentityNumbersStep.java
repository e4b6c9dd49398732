package org.yiwang.local.demo;

import java.util.Map;
import org.yiwang.local.site.Site;
import org.yiwang.local.suite.Suite;

/** Tells identity-service the demo people's identity numbers, which links the two accounts of one human. */
record IdentityNumbersStep() implements DemoWorld.Step {
    @Override
    public String name() {
        return "identity-numbers";
    }

    @Override
    public void run(Site site) {
        var cast = Cast.of(Suite.of(site));
        var identity = cast.provisioning("identity-service");
        for (var person : cast.people().stream().filter(DemoPerson::isChecked).toList()) {
            var path = "/internal/people/" + person.id() + "/identity-number";
            identity.json("PUT", path, Map.of("number", person.number()), Map.of())
                    .must(204);
        }
    }
}
