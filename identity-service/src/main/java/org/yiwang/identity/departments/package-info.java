/** The catalogue's departments, as they are copied. */
@NullMarked
package org.yiwang.identity.departments;

import org.jspecify.annotations.NullMarked;
