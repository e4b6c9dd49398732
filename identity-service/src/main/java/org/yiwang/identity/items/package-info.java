/** The catalogue's items, as they are copied. */
@NullMarked
package org.yiwang.identity.items;

import org.jspecify.annotations.NullMarked;
