/** Officials and posts brought in at once by a file: read, checked as a whole, and written as a whole or not at all. */
@NullMarked
package org.yiwang.identity.imports;

import org.jspecify.annotations.NullMarked;
