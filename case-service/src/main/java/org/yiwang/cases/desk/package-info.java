/** The queues of departments. */
@NullMarked
package org.yiwang.cases.desk;

import org.jspecify.annotations.NullMarked;
