/** What a published item must satisfy: checks with stable codes, on demand and before every publication. */
@NullMarked
package org.yiwang.catalog.checks;

import org.jspecify.annotations.NullMarked;
