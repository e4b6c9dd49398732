/** Accounts of one human, found by a keyed hash of the identity number, which is never kept or shown. */
@NullMarked
package org.yiwang.identity.accounts;

import org.jspecify.annotations.NullMarked;
