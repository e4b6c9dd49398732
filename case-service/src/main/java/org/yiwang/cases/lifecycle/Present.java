package org.yiwang.cases.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a clerk does it at a window for the applicant, who is present, or in whose name somebody is.
 *
 * @param person who is present; absent the applicant, or who entered it or was present before
 * @param explanation why once was not enough, if he was there before
 * @param originals the materials whose originals the clerk saw
 */
public record Present(
        @Nullable UUID person,
        @Nullable @Size(max = 1000) String explanation,
        @Nullable @Size(max = 100) List<@NotBlank String> originals) {}
