/** How much one caller may ask for and send. */
@NullMarked
package org.yiwang.gateway.limits;

import org.jspecify.annotations.NullMarked;
