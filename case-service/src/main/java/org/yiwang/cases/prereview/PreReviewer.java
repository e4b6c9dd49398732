package org.yiwang.cases.prereview;

import java.util.UUID;

/** A department of the lower level that may review first: its name in the reader's language, its region by code and name. */
record PreReviewer(UUID id, String name, String region, String regionName) {}
