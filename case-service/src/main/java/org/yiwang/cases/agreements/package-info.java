/** The copy of people's words on electronic service. */
@NullMarked
package org.yiwang.cases.agreements;

import org.jspecify.annotations.NullMarked;
