/** Working calendars as administered data: published by region and year, each version kept, open limits following. */
@NullMarked
package org.yiwang.cases.calendars;

import org.jspecify.annotations.NullMarked;
