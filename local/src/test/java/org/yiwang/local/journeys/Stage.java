package org.yiwang.local.journeys;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.yiwang.local.calls.Application;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.suite.Suite;
import tools.jackson.databind.node.ObjectNode;

/** Where the journeys take place: one running suite for all of them, and what is often needed on it. */
public final class Stage {
    public static final UUID FOOD_LICENCE = UUID.fromString("0199f000-0000-7000-8000-000000000202");
    public static final UUID PARKING = UUID.fromString("0199f000-0000-7000-8000-000000000205");
    public static final UUID URBAN_MANAGEMENT = UUID.fromString("0199f000-0000-7000-8000-000000000106");
    public static final Map<String, Boolean> SUBMISSION = Map.of("agreesToElectronicService", true);

    private static final Cast CAST = Cast.of(Suite.read(file()));

    private Stage() {}

    /** Where the running suite is described. */
    static Path file() {
        return Path.of(System.getProperty("yiwang.suite.file", "target/suite.json"));
    }

    public static Cast cast() {
        return CAST;
    }

    /** A draft with a whole form and without any paper. */
    public static Application draft(String citizen, UUID item) {
        var form = DemoForms.of(CAST.suite().site()).of(item, CAST.person(citizen));
        return Application.draft(CAST.as(citizen), item, form, UUID.randomUUID().toString());
    }

    public static Application complete(String citizen, UUID item) {
        return complete(citizen, item, Map.of());
    }

    /** With these answers on the form instead of the usual ones. */
    public static Application complete(String citizen, UUID item, Map<String, String> answers) {
        var form = (ObjectNode) DemoForms.of(CAST.suite().site()).of(item, CAST.person(citizen));
        answers.forEach(form::put);
        var application = Application.draft(
                CAST.as(citizen), item, form, UUID.randomUUID().toString());
        var page = CAST.anonymous().get("/v1/items/" + item).must(200).json();
        Paper.upload(application, CAST.as(citizen), page);
        return application;
    }

    public static Application submitted(String citizen, UUID item) {
        var application = complete(citizen, item);
        application.act(CAST.as(citizen), "submission", SUBMISSION);
        return application;
    }
}
