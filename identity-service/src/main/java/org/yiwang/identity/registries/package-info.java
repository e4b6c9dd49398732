/** The way to other authorities' registries. */
@NullMarked
package org.yiwang.identity.registries;

import org.jspecify.annotations.NullMarked;
