/** Calls to other services with the caller's own token. */
@NullMarked
package org.yiwang.defaults.clients;

import org.jspecify.annotations.NullMarked;
