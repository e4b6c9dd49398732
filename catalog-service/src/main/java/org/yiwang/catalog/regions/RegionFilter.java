package org.yiwang.catalog.regions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.reading.Words;

/**
 * What a list of regions is narrowed to.
 *
 * @param words part of the name, or the beginning of the code
 * @param on the day they are in force
 */
record RegionFilter(@Nullable String parent, @Nullable Level level, Words words, LocalDate on) {}
