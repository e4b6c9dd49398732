package org.yiwang.catalog.offers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.yiwang.catalog.regions.Level;

/** Where a value of a local item comes from: the item and the region of which level laid it down. */
@Schema(name = "ValueOrigin")
public record Origin(UUID item, String region, Level level) {}
