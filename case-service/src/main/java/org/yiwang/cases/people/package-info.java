/** What a case needs to know of people: which accounts are one human's, and what to call somebody. */
@NullMarked
package org.yiwang.cases.people;

import org.jspecify.annotations.NullMarked;
