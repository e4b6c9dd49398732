package org.yiwang.defaults.loops;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/** One event loop for HTTP server, HTTP clients and database: no hand-over between threads within a request. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration")
@EnableConfigurationProperties(LoopsProperties.class)
public class LoopsAutoConfiguration {

    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    LoopResources ioLoops(LoopsProperties settings) {
        return LoopResources.create("io", LoopResources.DEFAULT_IO_SELECT_COUNT, settings.threads(), true, false);
    }

    @Bean
    @ConditionalOnMissingBean
    ReactorResourceFactory reactorResources(LoopResources loops) {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResources(loops);
        return resources;
    }
}
