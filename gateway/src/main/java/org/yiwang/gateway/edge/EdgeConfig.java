package org.yiwang.gateway.edge;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yiwang.gateway.problems.ProblemAnswer;
import reactor.netty.NettyPipeline;

/** What stands before the first filter. */
@Configuration(proxyBeanMethods = false)
class EdgeConfig {

    @Bean
    NettyServerCustomizer explainedRefusals(ProblemAnswer problems) {
        return server -> server.doOnChannelInit((_, channel, _) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "unreadable-requests", new UnreadableRequests(problems)));
    }
}
