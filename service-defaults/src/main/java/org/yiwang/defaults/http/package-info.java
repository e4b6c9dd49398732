/** Pages, cursors, entity tags and languages of the HTTP interface. */
@NullMarked
package org.yiwang.defaults.http;

import org.jspecify.annotations.NullMarked;
