package org.yiwang.cases.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ZippedTest {

    private static final Instant NOW = Instant.parse("2026-11-29T05:00:00Z");
    private static final int PIECE = 256 * 1024;

    @Test
    void whatIsPackedComesOutAndTheLastFileListsIt() throws IOException {
        var parts = Flux.just(
                new Part("one", Flux.just("a".getBytes(), "b".getBytes())), new Part("nothing", Flux.empty()));
        var packed = new ByteArrayOutputStream();
        Zipped.of(parts, NOW, files -> Part.json("list", files))
                .doOnNext(packed::writeBytes)
                .then()
                .toFuture()
                .join();
        var files = unpacked(packed.toByteArray());
        assertThat(files.keySet()).containsExactly("one", "nothing", "list");
        assertThat(files.get("one")).isEqualTo("ab");
        assertThat(files.get("list"))
                .contains("fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603")
                .contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** A gigabyte that nobody reads is not read from anywhere. */
    @Test
    void aSlowReaderIsWaitedFor() {
        var read = new AtomicInteger();
        var random = new byte[PIECE];
        new Random(7).nextBytes(random);
        var gigabyte = Flux.range(0, 4096).doOnNext(_ -> read.incrementAndGet()).map(_ -> random);
        StepVerifier.create(Zipped.of(Flux.just(new Part("big", gigabyte)), NOW, files -> Part.json("list", files)), 3)
                .expectNextCount(3)
                .thenAwait(Duration.ofMillis(300))
                .then(() -> assertThat(read.get()).isLessThan(8))
                .thenCancel()
                .verify();
        assertThat(read.get()).isLessThan(8);
    }

    @Test
    void aSourceThatFailsEndsTheArchiveBrokenOff() {
        var broken = new Part("one", Flux.concat(Flux.just(new byte[PIECE]), Flux.error(new IOException("gone"))));
        StepVerifier.create(Zipped.of(Flux.just(broken), NOW, files -> Part.json("list", files))
                        .then())
                .verifyErrorMessage("gone");
    }

    @ParameterizedTest
    @CsvSource({
        "身份证.pdf, documents/01-身份证.pdf",
        "../../etc/passwd, documents/01-.._.._etc_passwd",
        "C:\\x|y.pdf, documents/01-C__x_y.pdf",
        "' a\u0000b\u202Efdp.exe ', documents/01-a_b_fdp.exe",
        "'', documents/01-",
    })
    void aDocumentIsInItsFolderWhateverItIsCalled(String given, String file) {
        assertThat(FileName.of(1, given)).isEqualTo(file);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.of(12, "长".repeat(300) + ".pdf"))
                .startsWith("documents/12-长")
                .endsWith("长.pdf")
                .hasSize("documents/12-".length() + 100);
    }

    private static Map<String, String> unpacked(byte[] packed) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes()));
            }
        }
        return files;
    }
}
