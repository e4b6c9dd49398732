/** The demo world: named people, items and cases to try the suite with. */
@NullMarked
package org.yiwang.local.demo;

import org.jspecify.annotations.NullMarked;
