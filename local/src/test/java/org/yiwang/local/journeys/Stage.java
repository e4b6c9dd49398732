package org.yiwang.local.journeys;

import java.nio.file.Path;
import java.util.UUID;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.suite.Suite;

/** Where the journeys take place: one running suite for all of them. */
final class Stage {
    static final UUID PARKING = UUID.fromString("0199f000-0000-7000-8000-000000000205");
    static final UUID URBAN_MANAGEMENT = UUID.fromString("0199f000-0000-7000-8000-000000000106");

    private Stage() {}

    static Cast cast() {
        return Cast.of(Suite.read(Path.of(System.getProperty("yiwang.suite.file", "target/suite.json"))));
    }
}
