package org.yiwang.local.demo;

import java.nio.file.Files;
import java.util.List;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

/** Fills a fresh suite with the demo world through its APIs, once for each data folder. */
public record DemoWorld(Site site) {
    /** One step of the demo world; done again after a failure, so it must not mind what is already there. */
    public interface Step {
        String name();

        void run(Site site);
    }

    private static final List<Step> LASTING =
            List.of(new CatalogueStep(), new IdentityNumbersStep(), new OfficialsStep(), new OrganisationsStep());
    private static final List<Step> OF_THE_DAY = List.of(new CasesStep());

    public static DemoWorld of(Site site) {
        return new DemoWorld(site);
    }

    /** Runs the steps not yet done on this data folder, in order. */
    public void fill() {
        fillWhatLasts();
        fill(OF_THE_DAY);
    }

    /** Only what is the same on every day. */
    public void fillWhatLasts() {
        fill(LASTING);
    }

    private void fill(List<Step> steps) {
        for (var step : steps) {
            var mark = site.data().resolve("demo").resolve(step.name());
            if (!Files.exists(mark)) {
                step.run(site);
                Texts.write(mark, "done\n");
            }
        }
    }
}
