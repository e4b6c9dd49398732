package org.yiwang.cases.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a clerk does it at a window for the applicant, who is present.
 *
 * @param explanation why once was not enough, if he was there before
 * @param originals the materials whose originals the clerk saw
 */
public record Present(
        @Nullable @Size(max = 1000) String explanation,
        @Nullable @Size(max = 100) List<@NotBlank String> originals) {}
