package org.yiwang.cases.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yiwang.cases.archive.Manifest.Listed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A zip that is written as it is read: one piece of one file at a time is in memory, packed on a thread that may wait. */
final class Zipped {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(packed);
    private final List<Listed> listed = new ArrayList<>();
    private final LocalDateTime time;
    private MessageDigest digest = sha256();
    private long length;

    private Zipped(Instant at) {
        this.time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** The parts in their order and behind them a file made of their digests; whoever stops reading stops the writing. */
    static Flux<byte[]> of(Flux<Part> parts, Instant at, Function<List<Listed>, Part> last) {
        return Flux.defer(() -> {
            var zipped = new Zipped(at);
            return parts.concatMap(zipped::part, 1)
                    .concatWith(Flux.defer(() -> zipped.part(last.apply(List.copyOf(zipped.listed)))))
                    .concatWith(Mono.fromSupplier(zipped::end))
                    .filter(bytes -> bytes.length > 0);
        });
    }

    private Flux<byte[]> part(Part part) {
        return Flux.concat(
                Mono.fromSupplier(() -> begin(part.name())),
                part.bytes().publishOn(Schedulers.boundedElastic(), 1).map(this::write),
                Mono.fromSupplier(() -> close(part.name())));
    }

    private byte[] begin(String name) {
        digest = sha256();
        length = 0;
        return packed(() -> {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(time);
            zip.putNextEntry(entry);
        });
    }

    private byte[] write(byte[] bytes) {
        digest.update(bytes);
        length += bytes.length;
        return packed(() -> zip.write(bytes));
    }

    private byte[] close(String name) {
        listed.add(new Listed(name, length, HexFormat.of().formatHex(digest.digest())));
        return packed(zip::closeEntry);
    }

    private byte[] end() {
        return packed(zip::close);
    }

    private interface Step {
        void run() throws IOException;
    }

    private byte[] packed(Step step) {
        try {
            step.run();
            var bytes = packed.toByteArray();
            packed.reset();
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
