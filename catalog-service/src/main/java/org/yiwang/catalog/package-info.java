/** Regions, departments and service items. */
@NullMarked
package org.yiwang.catalog;

import org.jspecify.annotations.NullMarked;
