/** Changes of items on their way to the next version: written by one, published by a second person. */
@NullMarked
package org.yiwang.catalog.drafts;

import org.jspecify.annotations.NullMarked;
