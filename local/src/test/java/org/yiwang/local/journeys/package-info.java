/** The suite as its users meet it: journeys through the one door, against one running suite. */
@NullMarked
package org.yiwang.local.journeys;

import org.jspecify.annotations.NullMarked;
