/** What the gateway's tests share: a real Redis, an upstream to be scripted, a Keycloak to sign in with. */
@NullMarked
package org.yiwang.gateway.testing;

import org.jspecify.annotations.NullMarked;
