package org.yiwang.identity.departments;

import java.util.UUID;

/** A department as it is called in the reader's language. */
public record DepartmentName(UUID id, String name) {}
