/** Drafts: opened, filled in piece by piece, given documents, discarded. */
@NullMarked
package org.yiwang.cases.drafts;

import org.jspecify.annotations.NullMarked;
