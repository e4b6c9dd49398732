package org.yiwang.catalog.checks;

import io.swagger.v3.oas.annotations.media.Schema;
import org.yiwang.catalog.items.Depth;

/**
 * A finding in the reader's words.
 *
 * @param gates the shallowest depth at which an ERROR keeps the item from being published
 */
@Schema(name = "ItemFinding")
public record ExplainedFinding(Check code, Severity severity, Depth gates, String pointer, String message) {}
