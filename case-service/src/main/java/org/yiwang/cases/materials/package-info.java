/** What an applicant gives for each material an item asks for. */
@NullMarked
package org.yiwang.cases.materials;

import org.jspecify.annotations.NullMarked;
