/** Items in the names of the national exchange, so that other systems and spreadsheets can read them. */
@NullMarked
package org.yiwang.catalog.exchange;

import org.jspecify.annotations.NullMarked;
