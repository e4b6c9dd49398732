package org.yiwang.catalog.departments;

import java.util.UUID;

/** A department by id and name. */
public record DepartmentName(UUID id, String name) {}
