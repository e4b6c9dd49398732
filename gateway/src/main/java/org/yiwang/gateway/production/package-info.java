/** What a gateway refuses to start with outside the local profile. */
@NullMarked
package org.yiwang.gateway.production;

import org.jspecify.annotations.NullMarked;
