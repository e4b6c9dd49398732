/** Items of an upper level made local: what may differ, where each value comes from, and re-bases down the chain. */
@NullMarked
package org.yiwang.catalog.adoption;

import org.jspecify.annotations.NullMarked;
