package org.yiwang.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Letters in a folder, one file each, numbered as they came. A letter is on the disk before it is acknowledged; none is
 * taken for another, so a letter that comes twice is there twice. The oldest go when there are too many.
 */
final class Mailbox {
    /** The header put before each letter: to whom it was handed in. */
    static final String RECIPIENT = "Delivered-To";

    private static final String ENDING = ".eml";

    private final Path folder;
    private final int most;
    private final NavigableSet<Long> ids;

    private Mailbox(Path folder, int most, NavigableSet<Long> ids) {
        this.folder = folder;
        this.most = most;
        this.ids = ids;
    }

    static Mailbox open(Path folder, int most) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            return new Mailbox(folder, most, new ConcurrentSkipListSet<>(numbers(files)));
        }
    }

    private static List<Long> numbers(Stream<Path> files) {
        return files.map(file -> file.getFileName().toString())
                .filter(name -> name.matches("[0-9]{1,18}\\" + ENDING))
                .map(name -> Long.valueOf(name.substring(0, name.length() - ENDING.length())))
                .toList();
    }

    /** Returns when the letter is on the disk. */
    synchronized void keep(String recipient, byte[] content) throws IOException {
        var id = ids.isEmpty() ? 1 : ids.last() + 1;
        var draft = folder.resolve("draft");
        var envelope = RECIPIENT + ": " + recipient.replaceAll("\\p{Cntrl}", "") + "\r\n";
        try (var file = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(file, envelope.getBytes(StandardCharsets.UTF_8));
            write(file, content);
            file.force(true);
        }
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        ids.add(id);
        while (ids.size() > most) {
            Files.deleteIfExists(file(ids.pollFirst()));
        }
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            file.write(left);
        }
    }

    Optional<KeptMail> find(long id) {
        try {
            var file = file(id);
            var content = Files.readAllBytes(file);
            return Optional.of(KeptMail.of(id, Files.getLastModifiedTime(file).toInstant(), content));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return ids.size();
    }

    /** Those before a number, newest first. */
    List<KeptMail> before(long id, int limit) {
        return ids.headSet(id, false).descendingSet().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    /** Those after a number, oldest first; for one recipient only unless it is empty. */
    List<KeptMail> after(long id, String recipient, int limit) {
        return ids.tailSet(id, false).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(mail -> recipient.isEmpty() || mail.recipient().equalsIgnoreCase(recipient))
                .limit(limit)
                .toList();
    }

    private Path file(long id) {
        return folder.resolve(id + ENDING);
    }
}
