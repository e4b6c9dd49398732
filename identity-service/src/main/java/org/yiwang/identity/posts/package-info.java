/** The posts officials hold, held and are to hold: who grants them, who confirms, when they end. */
@NullMarked
package org.yiwang.identity.posts;

import org.jspecify.annotations.NullMarked;
