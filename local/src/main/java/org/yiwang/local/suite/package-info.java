/** The running suite as scripts, tests and tools read it from {@code suite.json}. */
@NullMarked
package org.yiwang.local.suite;

import org.jspecify.annotations.NullMarked;
