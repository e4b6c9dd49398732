/** What the departments of a subtree have to handle, by light, for who supervises there. */
@NullMarked
package org.yiwang.cases.supervision;

import org.jspecify.annotations.NullMarked;
