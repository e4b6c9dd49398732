/** The life of a case: the table of actions, the one mover, and the way from request to row. */
@NullMarked
package org.yiwang.cases.lifecycle;

import org.jspecify.annotations.NullMarked;
