/** The versions of items, what differs between two of them, and how three become one. */
@NullMarked
package org.yiwang.catalog.versions;

import org.jspecify.annotations.NullMarked;
