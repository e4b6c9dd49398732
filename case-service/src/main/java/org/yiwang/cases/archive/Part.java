package org.yiwang.cases.archive;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of an archive, its bytes read piece by piece when they are written. */
record Part(String name, Flux<byte[]> bytes) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Part json(String name, Object value) {
        return new Part(name, Flux.from(Mono.fromSupplier(() -> json(value))));
    }

    static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }
}
