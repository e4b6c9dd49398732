/** A key per case, and what is sealed with it. */
@NullMarked
package org.yiwang.cases.vault;

import org.jspecify.annotations.NullMarked;
