package org.yiwang.gateway.redis;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Keeps the connection that all share reading. Lettuce stops reading while somebody has not yet taken the beginning of
 * an answer that came in pieces, and may miss that it was taken meanwhile: everybody would wait for the time limit.
 */
@Component
class KeepReading implements ClientResourcesBuilderCustomizer, NettyCustomizer {

    @Override
    public void customize(ClientResources.Builder resources) {
        resources.nettyCustomizer(this);
    }

    @Override
    public void afterChannelInitialized(Channel channel) {
        channel.pipeline().addLast(Reader.ALL);
    }

    @Sharable
    private static final class Reader extends ChannelInboundHandlerAdapter {

        static final Reader ALL = new Reader();

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.channel().config().setAutoRead(true);
            context.fireChannelReadComplete();
        }
    }
}
