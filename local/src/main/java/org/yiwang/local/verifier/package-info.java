/** Verifies the exported archive of a case without any service: digests, chain, texts and signed heads. */
@NullMarked
package org.yiwang.local.verifier;

import org.jspecify.annotations.NullMarked;
