/** Service items: what one can apply for, in versions. */
@NullMarked
package org.yiwang.catalog.items;

import org.jspecify.annotations.NullMarked;
