/** The one door: single sign-on, routing, limits and circuit breakers. */
@NullMarked
package org.yiwang.gateway;

import org.jspecify.annotations.NullMarked;
