/** What an action would lead to, and what the applicant would read because of it. */
@NullMarked
package org.yiwang.cases.previews;

import org.jspecify.annotations.NullMarked;
