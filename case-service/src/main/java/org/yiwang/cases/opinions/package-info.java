/** Opinions asked of other departments during review (会签), each with its own limit. */
@NullMarked
package org.yiwang.cases.opinions;

import org.jspecify.annotations.NullMarked;
