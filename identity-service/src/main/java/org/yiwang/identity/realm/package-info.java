/** Officials' accounts in Keycloak, brought in step with what the database says. */
@NullMarked
package org.yiwang.identity.realm;

import org.jspecify.annotations.NullMarked;
