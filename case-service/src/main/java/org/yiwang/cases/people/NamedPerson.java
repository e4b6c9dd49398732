package org.yiwang.cases.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with the name, if it could be had. */
public record NamedPerson(UUID id, @Nullable String name) {}
