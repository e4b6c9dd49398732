package org.yiwang.local.demo;

import java.time.LocalDate;
import java.util.Map;
import org.yiwang.local.site.Site;
import org.yiwang.local.suite.Suite;

/** Registers the organisations of the registry's stand-in for their representatives; one has somebody who handles things. */
record OrganisationsStep() implements DemoWorld.Step {
    private static final Map<String, String> REPRESENTATIVES =
            Map.of("91330106MA0DEMA01L", "lixiaomei", "91330106MA0DEMA02P", "wangjianguo");

    private static final String WITH_HANDLER = "91330106MA0DEMA02P";
    private static final String HANDLER = "lixiaomei";

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public void run(Site site) {
        var cast = Cast.of(Suite.of(site));
        REPRESENTATIVES.forEach((code, username) -> registered(cast, code, username));
    }

    private static void registered(Cast cast, String code, String username) {
        var representative = cast.as(username);
        var number = cast.person(username).number();
        var organisation = representative
                .post("/v1/organisations", Map.of("code", code, "number", number))
                .must(201)
                .json();
        if (code.equals(WITH_HANDLER)) {
            handled(cast, username, organisation.get("id").asString());
        }
    }

    private static void handled(Cast cast, String username, String organisation) {
        var person = cast.person(HANDLER);
        var wanted = Map.of(
                "grantor", Map.of("kind", "ORGANISATION", "id", organisation),
                "agent", Map.of("person", person.id()),
                "scope", Map.of("role", "HANDLER"),
                "until", LocalDate.now().plusYears(1).toString());
        var offered = cast.as(username).post("/v1/mandates", wanted).must(201).json();
        var place = "/v1/mandates/" + offered.get("id").asString();
        var handler = cast.as(HANDLER);
        handler.post(
                        place + "/acceptance",
                        Map.of(),
                        handler.get(place).must(200).etag())
                .must(200);
    }
}
