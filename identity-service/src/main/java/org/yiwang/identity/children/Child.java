package org.yiwang.identity.children;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A child as one of its guardians knows it.
 *
 * @param mandate the guardian's, with its version
 * @param lastDay of childhood
 * @param others the names of the other guardians who act for it here
 */
record Child(UUID id, String name, UUID mandate, long version, LocalDate lastDay, List<String> others) {}
