/** The complete file of a case as one archive that can be verified without this service. */
@NullMarked
package org.yiwang.cases.archive;

import org.jspecify.annotations.NullMarked;
