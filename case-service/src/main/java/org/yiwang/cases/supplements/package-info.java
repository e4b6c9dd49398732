/** The one supplement request of a case, and what is supplied for it (补正, Administrative Licensing Law, Art. 32). */
@NullMarked
package org.yiwang.cases.supplements;

import org.jspecify.annotations.NullMarked;
