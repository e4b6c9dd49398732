/** Children and wards, for whom the guardians act whom the registry of guardians confirms, until they come of age. */
@NullMarked
package org.yiwang.identity.children;

import org.jspecify.annotations.NullMarked;
