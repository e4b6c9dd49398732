/** The copy of officials' posts, by which a decision is made only while it is fresh. */
@NullMarked
package org.yiwang.defaults.posts;

import org.jspecify.annotations.NullMarked;
