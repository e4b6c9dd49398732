/** Codes that a national standard gives a check. */
@NullMarked
package org.yiwang.defaults.codes;

import org.jspecify.annotations.NullMarked;
