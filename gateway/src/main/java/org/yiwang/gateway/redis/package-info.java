/** The connection to Redis, which sessions need and bearer tokens do not. */
@NullMarked
package org.yiwang.gateway.redis;

import org.jspecify.annotations.NullMarked;
