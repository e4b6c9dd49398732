/** Who may edit the catalogue: holders of {@code CATALOGUE} posts, in their department and region. */
@NullMarked
package org.yiwang.catalog.editors;

import org.jspecify.annotations.NullMarked;
