/** The Keycloak realm of the suite, rendered for this machine and kept in step with its files. */
@NullMarked
package org.yiwang.local.realm;

import org.jspecify.annotations.NullMarked;
