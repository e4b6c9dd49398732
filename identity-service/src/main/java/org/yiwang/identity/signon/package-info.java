/** What people sign in with, and the end of all their sign-ins. */
@NullMarked
package org.yiwang.identity.signon;

import org.jspecify.annotations.NullMarked;
