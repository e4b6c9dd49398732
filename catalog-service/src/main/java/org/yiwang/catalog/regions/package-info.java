/** The five-level tree of administrative regions. */
@NullMarked
package org.yiwang.catalog.regions;

import org.jspecify.annotations.NullMarked;
