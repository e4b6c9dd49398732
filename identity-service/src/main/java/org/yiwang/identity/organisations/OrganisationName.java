package org.yiwang.identity.organisations;

import java.util.UUID;

/** How an organisation is called. */
record OrganisationName(UUID id, String name) {}
