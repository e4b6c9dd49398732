package org.yiwang.catalog.offers;

import java.util.UUID;

/** The item of an upper level, and its version, that a local item is made of. */
public record Adopts(UUID item, long version) {}
