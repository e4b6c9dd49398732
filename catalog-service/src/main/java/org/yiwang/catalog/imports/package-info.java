/** Repeatable imports of the catalogue, with a report of what is wrong in the data. */
@NullMarked
package org.yiwang.catalog.imports;

import org.jspecify.annotations.NullMarked;
