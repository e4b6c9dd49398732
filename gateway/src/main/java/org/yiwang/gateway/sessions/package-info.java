/** The portal's and the desk's sign-in with Keycloak, their sessions and their end. */
@NullMarked
package org.yiwang.gateway.sessions;

import org.jspecify.annotations.NullMarked;
