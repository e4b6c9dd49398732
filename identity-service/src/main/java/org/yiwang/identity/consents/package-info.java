/** What people consent to: receipts, and the withdrawal that ends what was issued for them. */
@NullMarked
package org.yiwang.identity.consents;

import org.jspecify.annotations.NullMarked;
