/** What a reader sees of a case: the whole of one, and the list of his own. */
@NullMarked
package org.yiwang.cases.dossier;

import org.jspecify.annotations.NullMarked;
