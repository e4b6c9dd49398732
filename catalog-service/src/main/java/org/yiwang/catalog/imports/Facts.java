package org.yiwang.catalog.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.regions.KeptRegion;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.validity.Validity;
import org.yiwang.defaults.outbox.Fact;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What other services are told about regions and departments. */
@Component
class Facts {

    private static final String TOPIC = "yiwang.regions";

    private final JsonMapper json;

    Facts(JsonMapper json) {
        this.json = json;
    }

    Fact changed(KeptRegion kept, Instant at) {
        var region = kept.region();
        var data = json.createObjectNode()
                .put("code", region.code())
                .put("name", region.name())
                .put("parent", region.parent())
                .put("level", region.level().name())
                .put("prefix", Region.prefixOf(region.code()));
        dated(data, region.validity(), kept.succeededBy());
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
        dated(
                data,
                department.validity(),
                department.succeededBy().stream().map(UUID::toString).toList());
        return new Fact(
                UuidCreator.getTimeOrderedEpochFast(),
                TOPIC,
                department.id().toString(),
                "org.yiwang.department.changed.v1",
                at,
                data);
    }

    /** Begin, end and successors, where there are any. */
    private static void dated(ObjectNode data, Validity validity, List<String> successors) {
        if (validity.from() != null) {
            data.put("from", validity.from().toString());
        }
        if (validity.until() != null) {
            data.put("until", validity.until().toString());
        }
        if (!successors.isEmpty()) {
            successors.forEach(data.putArray("succeededBy")::add);
        }
    }
}
