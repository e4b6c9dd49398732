/** What the product is held against, line by line, and the tests that show it. */
@NullMarked
package org.yiwang.local.checklists;

import org.jspecify.annotations.NullMarked;
