@NullMarked
package org.yiwang.local.demo;

import org.jspecify.annotations.NullMarked;
