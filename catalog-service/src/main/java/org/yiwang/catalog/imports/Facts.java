package org.yiwang.catalog.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.regions.Region;
import org.yiwang.defaults.outbox.Fact;
import tools.jackson.databind.json.JsonMapper;

/** What other services are told about regions and departments. */
@Component
class Facts {

    private static final String TOPIC = "yiwang.regions";

    private final JsonMapper json;

    Facts(JsonMapper json) {
        this.json = json;
    }

    Fact changed(Region region, Instant at) {
        var data = json.createObjectNode()
                .put("code", region.code())
                .put("name", region.name())
                .put("parent", region.parent())
                .put("level", region.level().name())
                .put("prefix", Region.prefixOf(region.code()));
        return new Fact(
                UuidCreator.getTimeOrderedEpochFast(), TOPIC, region.code(), "org.yiwang.region.changed.v1", at, data);
    }

    Fact changed(Department department, Instant at) {
        var data = json.createObjectNode()
                .put("id", department.id().toString())
                .put("code", department.code())
                .set("name", json.valueToTree(department.name()))
                .put("region", department.region())
                .put("regionPrefix", Region.prefixOf(department.region()));
        return new Fact(
                UuidCreator.getTimeOrderedEpochFast(),
                TOPIC,
                department.id().toString(),
                "org.yiwang.department.changed.v1",
                at,
                data);
    }
}
