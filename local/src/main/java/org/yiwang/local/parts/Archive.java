package org.yiwang.local.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Texts;

/** Programs that come inside Maven artifacts, unpacked once per build. */
final class Archive {
    private Archive() {}

    /** Unpacks a {@code .txz} found on the class path; a folder that is there was unpacked whole. */
    static void unpack(String resource, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        Texts.delete(draft);
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(resource))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, draft);
            }
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The version of the artifact a resource came in, as its jar is called. */
    static String version(String resource) {
        var found = Archive.class.getClassLoader().getResource(resource);
        return found == null ? "none" : found.getPath().replaceAll(".*/([^/]+)\\.jar!.*", "$1");
    }

    /** Copies one program found on the class path. */
    static void program(String resource, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        try (var in = open(resource)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        var runnable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream open(String resource) throws IOException {
        var found = Archive.class.getClassLoader().getResourceAsStream(resource);
        if (found == null) {
            throw new Refused("The file " + resource + " is missing on the class path; ./suite up builds it.");
        }
        return found;
    }
}
