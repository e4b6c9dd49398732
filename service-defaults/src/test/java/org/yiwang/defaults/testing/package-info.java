/** Real parts and house rules for the tests of all services. */
@NullMarked
package org.yiwang.defaults.testing;

import org.jspecify.annotations.NullMarked;
