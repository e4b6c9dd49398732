package org.yiwang.defaults.problems;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads request bodies: unknown fields, coerced types and duplicate keys are errors, and all of them are found at once. */
final class StrictJson extends JacksonJsonDecoder {

    private final JsonMapper readingOn;

    StrictJson(JsonMapper lenient) {
        super(strict(lenient));
        readingOn = lenient.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    private static JsonMapper strict(JsonMapper lenient) {
        return lenient.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfig(
                        LogicalType.Textual,
                        strict -> strict.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    @Override
    public Object decode(
            DataBuffer body, ResolvableType type, @Nullable MimeType mime, @Nullable Map<String, Object> hints) {
        var start = body.readPosition();
        var kept = DataBufferUtils.retain(body);
        try {
            return super.decode(body, type, mime, hints);
        } catch (DecodingException refused) {
            throw refused.getCause() instanceof DatabindException first
                    ? all(kept.readPosition(start), type, first)
                    : refused;
        } finally {
            DataBufferUtils.release(kept);
        }
    }

    /** Reads once more, past the first wrong field, to name every one. */
    private DecodingException all(DataBuffer body, ResolvableType type, DatabindException first) {
        var bytes = new byte[body.readableByteCount()];
        body.read(bytes);
        var reader =
                readingOn.readerFor(readingOn.constructType(type.getType())).problemCollectingReader();
        try {
            reader.readValueCollectingProblems(bytes);
        } catch (DatabindException several) {
            first.addSuppressed(several);
        }
        return new DecodingException("Unreadable fields", first);
    }
}
