/** How old a copy of what others own may be for what is done by it. */
@NullMarked
package org.yiwang.defaults.copies;

import org.jspecify.annotations.NullMarked;
