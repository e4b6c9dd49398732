package org.yiwang.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yiwang.local.bench.Reads.Door;
import org.yiwang.local.bench.Recording.Profile;
import org.yiwang.local.site.Site;

/** Flight recordings of what is measured, if they were asked for; recording costs some processor time itself. */
record Profiles(boolean wanted, Site site, Map<String, Profile> byName) {

    Profiles(boolean wanted, Site site) {
        this(wanted, site, new LinkedHashMap<>());
    }

    /** Something to measure. */
    interface Measurement<T> {
        T run() throws Exception;
    }

    <T> T during(Door door, Measurement<T> measurement) throws Exception {
        if (!wanted) {
            return measurement.run();
        }
        var recording = Recording.start(door.pid(), site.log(door.name()).resolveSibling(door.name() + ".jfr"));
        T result = measurement.run();
        byName.put(door.name(), recording.stop());
        return result;
    }
}
