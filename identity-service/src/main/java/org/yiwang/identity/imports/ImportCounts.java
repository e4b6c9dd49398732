package org.yiwang.identity.imports;

/**
 * What a file does.
 *
 * @param added new officials
 * @param granted posts in force without a second person
 * @param proposed posts that wait for a second person
 * @param unchanged rows that say what is so already
 */
record ImportCounts(int rows, int added, int granted, int proposed, int unchanged) {}
