/** An integrator's own application on the adapter, as small as it can be. */
@NullMarked
package org.yiwang.sample;

import org.jspecify.annotations.NullMarked;
