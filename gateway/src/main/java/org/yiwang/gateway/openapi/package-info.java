/** The services' descriptions as one document, and the page to try it. */
@NullMarked
package org.yiwang.gateway.openapi;

import org.jspecify.annotations.NullMarked;
