package org.yiwang.identity.imports;

import java.util.List;

/**
 * What a file would do.
 *
 * @param importable whether nothing is wrong with it
 * @param rows what becomes of the rows with which nothing is wrong
 * @param faults all that is wrong
 */
record ImportReport(boolean importable, ImportCounts counts, List<ImportPlan.Planned> rows, List<ImportFault> faults) {}
