/**
 * Reconsideration (行政复议) and complaint (投诉): cases of their own that contest another, filed in time, decided elsewhere
 * than where it was decided (Administrative Reconsideration Law of 2023).
 */
@NullMarked
package org.yiwang.cases.remedies;

import org.jspecify.annotations.NullMarked;
