/** The portal's and the desk's pages as they were built, served from memory. */
@NullMarked
package org.yiwang.gateway.portal;

import org.jspecify.annotations.NullMarked;
