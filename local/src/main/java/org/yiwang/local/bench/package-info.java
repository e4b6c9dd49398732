/** What the suite costs: measured against a bare gateway and against PostgreSQL's own pgbench. */
@NullMarked
package org.yiwang.local.bench;

import org.jspecify.annotations.NullMarked;
