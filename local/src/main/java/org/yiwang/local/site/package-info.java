/** Where one suite lives: folders, ports, local secrets. */
@NullMarked
package org.yiwang.local.site;

import org.jspecify.annotations.NullMarked;
