/** How surely people are known, and what raises it. */
@NullMarked
package org.yiwang.identity.assurance;

import org.jspecify.annotations.NullMarked;
