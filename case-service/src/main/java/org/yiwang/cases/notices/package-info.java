/** Notices in writing of every step the law wants told: made from texts, kept with the case, and proof of their service. */
@NullMarked
package org.yiwang.cases.notices;

import org.jspecify.annotations.NullMarked;
