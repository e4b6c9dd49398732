/** The copy of mandates, by which somebody reads and acts in another's name. */
@NullMarked
package org.yiwang.cases.mandates;

import org.jspecify.annotations.NullMarked;
