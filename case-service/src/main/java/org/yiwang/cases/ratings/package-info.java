/** How it went: stars and words on a closed case, and the answer a bad rating must get (好差评, Guobanfa 2019 No. 51). */
@NullMarked
package org.yiwang.cases.ratings;

import org.jspecify.annotations.NullMarked;
