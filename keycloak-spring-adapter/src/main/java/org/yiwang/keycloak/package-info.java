/** Reactive Spring Security on Keycloak: who acts, in which post, through which client. */
@NullMarked
package org.yiwang.keycloak;

import org.jspecify.annotations.NullMarked;
