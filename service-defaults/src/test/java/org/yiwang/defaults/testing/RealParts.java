package org.yiwang.defaults.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Starts the real parts a test class asks for by annotation and tells its application where they are. */
public final class RealParts implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        var postgres = TestContextAnnotationUtils.findMergedAnnotation(test, WithPostgres.class);
        var kafka = TestContextAnnotationUtils.findMergedAnnotation(test, WithKafka.class);
        return postgres == null && kafka == null
                ? null
                : new Asked(postgres == null ? null : postgres.value(), kafka != null);
    }

    record Asked(@Nullable String database, boolean kafka) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Map<String, Object> settings = new LinkedHashMap<>();
            if (database != null) {
                settings.putAll(RealPostgres.properties(database));
            }
            if (kafka) {
                settings.putAll(RealKafka.properties());
            }
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real parts", settings));
        }
    }
}
