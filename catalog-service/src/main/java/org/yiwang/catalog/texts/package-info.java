/** Texts in two languages and the choice between them. */
@NullMarked
package org.yiwang.catalog.texts;

import org.jspecify.annotations.NullMarked;
