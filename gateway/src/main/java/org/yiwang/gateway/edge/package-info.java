/** What holds for every request: paths, security headers and origins. */
@NullMarked
package org.yiwang.gateway.edge;

import org.jspecify.annotations.NullMarked;
