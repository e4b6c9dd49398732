/** What is kept of a person, to the person, in one file. */
@NullMarked
package org.yiwang.identity.exports;

import org.jspecify.annotations.NullMarked;
