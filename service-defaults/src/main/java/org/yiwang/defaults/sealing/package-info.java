/** Sealing of what is kept secret: AES-256-GCM with keys known by name. */
@NullMarked
package org.yiwang.defaults.sealing;

import org.jspecify.annotations.NullMarked;
