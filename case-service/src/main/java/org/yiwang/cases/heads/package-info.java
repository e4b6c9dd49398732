/** Signed heads over the chains of all cases: what they end in at an hour can be proven without this service. */
@NullMarked
package org.yiwang.cases.heads;

import org.jspecify.annotations.NullMarked;
