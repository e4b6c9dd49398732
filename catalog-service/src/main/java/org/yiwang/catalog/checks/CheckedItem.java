package org.yiwang.catalog.checks;

import java.util.List;

/** What was found in an item that is being written, and whether it could be published at its depth. */
public record CheckedItem(boolean publishable, List<ExplainedFinding> findings) {}
