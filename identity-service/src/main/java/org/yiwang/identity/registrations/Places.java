package org.yiwang.identity.registrations;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of ours that Keycloak is told.
 *
 * @param ear where it says that a sign-in ended; without it no client is told
 * @param publicUrl where people's browsers find us; without it no logo is shown
 */
record Places(@Nullable URI ear, @Nullable URI publicUrl) {}
