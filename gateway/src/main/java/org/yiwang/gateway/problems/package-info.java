/** What the gateway answers when it refuses: problem+json, the pages that explain it and their words. */
@NullMarked
package org.yiwang.gateway.problems;

import org.jspecify.annotations.NullMarked;
