/** The authorisation matrix: every handler of every service with every kind of reader. */
@NullMarked
package org.yiwang.local.matrix;

import org.jspecify.annotations.NullMarked;
