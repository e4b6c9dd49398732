/** The copy of people's words on whether integrators' clients are shown single cases of theirs. */
@NullMarked
package org.yiwang.cases.consents;

import org.jspecify.annotations.NullMarked;
