/** The service's own copies of what the catalogue published: item versions, regions and departments. */
@NullMarked
package org.yiwang.cases.items;

import org.jspecify.annotations.NullMarked;
