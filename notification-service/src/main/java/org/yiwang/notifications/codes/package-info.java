/** Codes that prove that somebody reads the mail of an address; none is kept here. */
@NullMarked
package org.yiwang.notifications.codes;

import org.jspecify.annotations.NullMarked;
