/** An extension of Keycloak by which single clients have their refresh tokens exchanged at each use. */
@NullMarked
package org.yiwang.keycloak.refresh;

import org.jspecify.annotations.NullMarked;
