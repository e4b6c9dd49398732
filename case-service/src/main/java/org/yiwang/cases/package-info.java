/** Cases from draft to closure. */
@NullMarked
package org.yiwang.cases;

import org.jspecify.annotations.NullMarked;
