package org.yiwang.defaults.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets BlockHound pass the locks that libraries hold for a few instructions only. An error thrown out of one of them
 * would leave it locked for good, as Lettuce's, and hang whoever comes next.
 */
public final class ShortLocks implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.blockingMethodCallback(ShortLocks::refused)
                .allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate")
                .allowBlockingCallsInside("io.lettuce.core.protocol.SharedLock", "incrementWriters")
                .allowBlockingCallsInside("io.lettuce.core.protocol.SharedLock", "doExclusive")
                .allowBlockingCallsInside("io.github.resilience4j.core.metrics.FixedSizeSlidingWindowMetrics", "record")
                .allowBlockingCallsInside("com.github.benmanes.caffeine.cache.BoundedLocalCache", "performCleanUp")
                // Waits for the network only while there is no connection, which the gateway opens beforehand.
                .allowBlockingCallsInside(
                        "org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory", "doInLock")
                .allowBlockingCallsInside("org.springframework.util.ConcurrentReferenceHashMap$Segment", "doTask")
                // Reading too: it drops what the collector has cleared, which two threads may do at once when memory is
                // short.
                .allowBlockingCallsInside("org.springframework.util.ConcurrentReferenceHashMap$Segment", "restructure")
                .allowBlockingCallsInside("org.springframework.util.function.SingletonSupplier", "get");
    }

    /** Said with all of its stack here, of which the service's log keeps no more than the top. */
    private static void refused(BlockingMethod method) {
        var error = new BlockingOperationError(method);
        error.printStackTrace();
        throw error;
    }
}
