package org.yiwang.cases.documents;

import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** Regroups a body into chunks of at least a size, the last one excepted. */
final class Chunks {

    private Chunks() {}

    static Flux<byte[]> of(Flux<DataBuffer> body, int size) {
        return Flux.defer(() -> {
            var counted = new int[1];
            return body.map(Chunks::bytes)
                    .bufferUntil(bytes -> {
                        counted[0] += bytes.length;
                        var full = counted[0] >= size;
                        counted[0] = full ? 0 : counted[0];
                        return full;
                    })
                    .map(Chunks::joined)
                    .filter(chunk -> chunk.length > 0);
        });
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static byte[] joined(List<byte[]> parts) {
        var joined = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
