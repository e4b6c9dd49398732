/** Visits: how often an applicant appeared in person, was asked to, and why more than once (最多跑一次). */
@NullMarked
package org.yiwang.cases.visits;

import org.jspecify.annotations.NullMarked;
