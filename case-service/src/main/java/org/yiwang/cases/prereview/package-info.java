/** Review by a lower level before the level that decides (Administrative Licensing Law, Art. 43). */
@NullMarked
package org.yiwang.cases.prereview;

import org.jspecify.annotations.NullMarked;
