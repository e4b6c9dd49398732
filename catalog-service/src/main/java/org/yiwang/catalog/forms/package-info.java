/** Forms of items: JSON Schema 2020-12 within bounds that every validator and browser keeps. */
@NullMarked
package org.yiwang.catalog.forms;

import org.jspecify.annotations.NullMarked;
