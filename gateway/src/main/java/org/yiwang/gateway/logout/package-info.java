/** Hears from Keycloak what ended there. */
@NullMarked
package org.yiwang.gateway.logout;

import org.jspecify.annotations.NullMarked;
