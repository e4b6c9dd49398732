package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

class TemplateTest {
    @TempDir
    Path root;

    private Site site;

    @BeforeEach
    void aBuiltProject() throws IOException {
        site = new Site(root, root.resolve("data"), new Ports(8080));
        Files.createDirectories(site.build());
        Files.createDirectories(site.data());
    }

    @Test
    void aFreshDataFolderGetsACopyOfEverything() {
        template("one", TemplateTest::filled).copy();
        assertThat(site.data().resolve("postgres/PG_VERSION")).hasContent("18");
        assertThat(site.data().resolve("kafka/log/meta.properties")).exists();
        assertThat(site.data().resolve("realm")).hasContent("mark");
        assertThat(site.data().resolve("demo/catalogue")).exists();
        assertThat(Template.wanted(site)).isFalse();
    }

    @Test
    void itIsMadeOnceAndAnotherOriginReplacesIt() {
        var made = new AtomicInteger();
        Consumer<Site> counted = scratch -> {
            made.incrementAndGet();
            filled(scratch);
        };
        template("one", counted).make();
        template("one", counted).make();
        assertThat(made).hasValue(1);
        template("two", counted).copy();
        assertThat(made).hasValue(2);
        assertThat(site.build().resolve("templates")).isDirectoryNotContaining("glob:**/{one,new,whole}");
    }

    @Test
    void aMakingThatWasCutShortLeavesNoTemplateAndIsBegunAnew() {
        assertThatThrownBy(() -> template("one", scratch -> {
                            Texts.write(scratch.data().resolve("postgres/PG_VERSION"), "18");
                            throw new Refused("Killed.");
                        })
                        .make())
                .hasMessage("Killed.");
        assertThat(site.build().resolve("templates/one")).doesNotExist();
        template("one", scratch -> {
                    assertThat(scratch.data().resolve("postgres")).doesNotExist();
                    filled(scratch);
                })
                .copy();
        assertThat(Template.wanted(site)).isFalse();
    }

    @Test
    void aCopyThatWasCutShortIsDoneAnew() {
        Texts.write(site.data().resolve("kafka/log/half"), "half");
        Texts.write(site.data().resolve("postgres.new/half"), "half");
        assertThat(Template.wanted(site)).isTrue();
        template("one", TemplateTest::filled).copy();
        assertThat(site.data().resolve("kafka/log/half")).doesNotExist();
        assertThat(site.data().resolve("postgres/half")).doesNotExist();
    }

    private Template template(String origin, Consumer<Site> filling) {
        return new Template(site, site.build().resolve("templates").resolve(origin), filling);
    }

    private static void filled(Site scratch) {
        Texts.write(scratch.data().resolve("postgres/PG_VERSION"), "18");
        Texts.write(scratch.data().resolve("kafka/log/meta.properties"), "node.id=1");
        Texts.write(scratch.data().resolve("realm"), "mark");
        Texts.write(scratch.data().resolve("demo/catalogue"), "done");
    }
}
