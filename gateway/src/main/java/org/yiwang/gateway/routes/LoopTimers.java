package org.yiwang.gateway.routes;

import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.ChannelOperations;

/** Timers on the event loop a request runs on, so that no other thread is woken for a time limit that is kept. */
@Component
class LoopTimers {

    private final Map<EventLoop, Scheduler> timers = new ConcurrentHashMap<>();

    Scheduler of(ServerHttpRequest request) {
        ChannelOperations<?, ?> operations = ServerHttpRequestDecorator.getNativeRequest(request);
        var loop = operations.channel().eventLoop();
        var known = timers.get(loop);
        return known != null ? known : timers.computeIfAbsent(loop, Schedulers::fromExecutorService);
    }
}
