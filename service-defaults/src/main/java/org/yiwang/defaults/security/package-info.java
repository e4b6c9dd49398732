/** What production refuses to start with. */
@NullMarked
package org.yiwang.defaults.security;

import org.jspecify.annotations.NullMarked;
