/** Every refusal as localised problem+json (RFC 9457). */
@NullMarked
package org.yiwang.defaults.problems;

import org.jspecify.annotations.NullMarked;
