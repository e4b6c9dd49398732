package org.yiwang.defaults.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Holds every body a test sends or gets against the module's {@code openapi.json}; {@code @Import} it. */
@TestConfiguration(proxyBeanMethods = false)
public class DescribedAnswers {

    @Bean
    WebTestClientBuilderCustomizer describedAnswers() {
        var description = Description.of(OpenApiContract.COMMITTED);
        return client -> client.entityExchangeResultConsumer(description::check);
    }
}
