/** Integrators' clients at Keycloak, brought in step with what the database says. */
@NullMarked
package org.yiwang.identity.registrations;

import org.jspecify.annotations.NullMarked;
