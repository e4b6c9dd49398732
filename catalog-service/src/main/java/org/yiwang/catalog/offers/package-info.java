/** What an upper level leaves open to those below, within which bounds, and where every value comes from. */
@NullMarked
package org.yiwang.catalog.offers;

import org.jspecify.annotations.NullMarked;
