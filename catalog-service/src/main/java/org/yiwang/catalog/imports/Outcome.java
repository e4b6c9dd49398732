package org.yiwang.catalog.imports;

import java.util.List;

/** How many lines were taken, how many of them changed something, and what was found. */
record Outcome(int taken, int changed, List<Finding> findings) {}
