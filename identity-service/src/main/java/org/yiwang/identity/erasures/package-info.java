/** The end of a citizen's account: what may be erased is, what law keeps stays without a name. */
@NullMarked
package org.yiwang.identity.erasures;

import org.jspecify.annotations.NullMarked;
