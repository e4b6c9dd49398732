/** Who may act for whom, for what and how long: offered, accepted, refused, revoked. */
@NullMarked
package org.yiwang.identity.mandates;

import org.jspecify.annotations.NullMarked;
