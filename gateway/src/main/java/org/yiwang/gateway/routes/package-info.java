/** The way to the services: headers, time limits and circuit breakers. */
@NullMarked
package org.yiwang.gateway.routes;

import org.jspecify.annotations.NullMarked;
