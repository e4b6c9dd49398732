package org.yiwang.gateway.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.util.MimeTypeUtils;

/** Every file of the portal's build by its path, read once at the start so that no request waits for a disk. */
class PortalFiles {

    private static final String FOLDER = "/portal/";
    private static final String INDEX = "/index.html";
    private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
    private static final Map<String, String> CODINGS = new LinkedHashMap<>();

    static {
        CODINGS.put("br", ".br");
        CODINGS.put("gzip", ".gz");
    }

    private final Map<String, PortalFile> files = new HashMap<>();

    PortalFiles() throws IOException {
        var contents = contents();
        contents.forEach((path, content) -> {
            if (CODINGS.values().stream().noneMatch(path::endsWith)) {
                files.put(path, PortalFile.of(type(path), content, encodings(contents, path)));
            }
        });
    }

    PortalFile index() {
        return Objects.requireNonNull(files.get(INDEX));
    }

    @Nullable
    PortalFile find(String path) {
        return files.get(path);
    }

    private static Map<String, byte[]> contents() throws IOException {
        var contents = new HashMap<String, byte[]>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:portal/**")) {
            var path = path(resource);
            if (resource.isReadable() && !path.endsWith("/") && !path.contains("/.")) {
                contents.put(path, resource.getContentAsByteArray());
            }
        }
        return contents;
    }

    private static String path(Resource resource) throws IOException {
        var address = resource.getURL().getPath();
        return address.substring(address.lastIndexOf(FOLDER) + FOLDER.length() - 1);
    }

    private static List<Map.Entry<String, byte[]>> encodings(Map<String, byte[]> contents, String path) {
        var found = new ArrayList<Map.Entry<String, byte[]>>();
        CODINGS.forEach((coding, ending) -> {
            var content = contents.get(path + ending);
            if (content != null) {
                found.add(Map.entry(coding, content));
            }
        });
        return List.copyOf(found);
    }

    private static MediaType type(String path) {
        if (path.endsWith(".webmanifest")) {
            return MANIFEST;
        }
        var type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals(MimeTypeUtils.TEXT_PLAIN.getType())
                ? new MediaType(type, StandardCharsets.UTF_8)
                : type;
    }
}
