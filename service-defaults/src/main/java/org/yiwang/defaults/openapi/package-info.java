/** What all services' OpenAPI documents say alike. */
@NullMarked
package org.yiwang.defaults.openapi;

import org.jspecify.annotations.NullMarked;
