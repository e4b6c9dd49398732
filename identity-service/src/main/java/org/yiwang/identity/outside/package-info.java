/** The way to addresses that integrators name, which never leads into private networks. */
@NullMarked
package org.yiwang.identity.outside;

import org.jspecify.annotations.NullMarked;
