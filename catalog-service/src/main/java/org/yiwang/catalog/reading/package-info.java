/** What all public reads share: search words and answers that caches may keep. */
@NullMarked
package org.yiwang.catalog.reading;

import org.jspecify.annotations.NullMarked;
