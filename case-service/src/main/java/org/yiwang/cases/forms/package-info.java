/** Forms against the schema of their item version. */
@NullMarked
package org.yiwang.cases.forms;

import org.jspecify.annotations.NullMarked;
