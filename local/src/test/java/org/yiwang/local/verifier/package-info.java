/** Archives with something wrong in them, each told in words. */
@NullMarked
package org.yiwang.local.verifier;

import org.jspecify.annotations.NullMarked;
