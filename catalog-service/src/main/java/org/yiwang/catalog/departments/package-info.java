/** Organisations of government and their codes. */
@NullMarked
package org.yiwang.catalog.departments;

import org.jspecify.annotations.NullMarked;
