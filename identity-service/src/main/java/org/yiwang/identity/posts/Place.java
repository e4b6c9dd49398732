package org.yiwang.identity.posts;

import org.jspecify.annotations.Nullable;
import org.yiwang.identity.departments.Department;

/**
 * Where a post is to be held.
 *
 * @param department nothing if it is not known
 * @param regionExists whether the region said exists; true if none is said
 */
public record Place(@Nullable Department department, boolean regionExists) {}
