/** Tokens the way people and programs get them: Keycloak's login form with code and PKCE, and client credentials. */
@NullMarked
package org.yiwang.local.signin;

import org.jspecify.annotations.NullMarked;
