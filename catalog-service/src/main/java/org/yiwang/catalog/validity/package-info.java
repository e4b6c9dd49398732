/** From when until when a region or department is in force. */
@NullMarked
package org.yiwang.catalog.validity;

import org.jspecify.annotations.NullMarked;
