/** The law's clock: working calendars and the ledger kept for each limit of a case. */
@NullMarked
package org.yiwang.cases.clock;

import org.jspecify.annotations.NullMarked;
