/** Organisations, registered for the legal representative whom the market-regulation registry confirms. */
@NullMarked
package org.yiwang.identity.organisations;

import org.jspecify.annotations.NullMarked;
