/** Life events (一件事): items of several departments applied for once, with what they ask for computed into one. */
@NullMarked
package org.yiwang.catalog.lifeevents;

import org.jspecify.annotations.NullMarked;
