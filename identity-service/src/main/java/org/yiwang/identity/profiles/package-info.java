/** What people may change of their own profiles. */
@NullMarked
package org.yiwang.identity.profiles;

import org.jspecify.annotations.NullMarked;
