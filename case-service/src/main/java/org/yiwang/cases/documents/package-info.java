/** Documents of a case: uploaded by tus 1.0, looked into, kept sealed in chunks, handed out as attachments. */
@NullMarked
package org.yiwang.cases.documents;

import org.jspecify.annotations.NullMarked;
