/** Items of lower levels proposed upward as standards (grassroots exploration), and the answers. */
@NullMarked
package org.yiwang.catalog.proposals;

import org.jspecify.annotations.NullMarked;
