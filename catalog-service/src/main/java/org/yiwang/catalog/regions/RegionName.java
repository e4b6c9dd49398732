package org.yiwang.catalog.regions;

/** A region by code and name. */
public record RegionName(String code, String name) {}
