package org.yiwang.catalog.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item in a list, in one language; {@code visits} is how often an applicant has to come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemSummary(
        UUID id,
        String code,
        long version,
        String name,
        @Nullable String summary,
        UUID department,
        String departmentName,
        String region,
        @Nullable ItemType type,
        Depth depth,
        @Nullable HandlingType handlingType,
        List<Audience> audience,
        List<Topic> topics,
        Elements.@Nullable Promise promise,
        @Nullable Integer visits,
        List<Action> actions) {}
