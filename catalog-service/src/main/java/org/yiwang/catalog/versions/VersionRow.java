package org.yiwang.catalog.versions;

import java.time.Instant;

/** A published version of an item; {@code inForce} says whether it is the current one. */
record VersionRow(long version, Instant publishedAt, boolean inForce) {}
