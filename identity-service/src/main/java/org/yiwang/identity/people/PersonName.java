package org.yiwang.identity.people;

import java.util.UUID;

/** How a person is called on screens of those who may know it. */
record PersonName(UUID id, String name) {}
