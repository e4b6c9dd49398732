/** What an application was accepted without: supplied after the decision and confirmed (容缺受理, 告知承诺). */
@NullMarked
package org.yiwang.cases.obligations;

import org.jspecify.annotations.NullMarked;
