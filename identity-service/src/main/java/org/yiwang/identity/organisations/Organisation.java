package org.yiwang.identity.organisations;

import java.util.UUID;
import org.yiwang.identity.mandates.Role;

/** An organisation in which somebody has a role. */
record Organisation(UUID id, String code, String name, Role role, long version) {}
