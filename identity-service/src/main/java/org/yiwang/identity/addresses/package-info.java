/** The e-mail address of a person, proven by a code before it is written to. */
@NullMarked
package org.yiwang.identity.addresses;

import org.jspecify.annotations.NullMarked;
