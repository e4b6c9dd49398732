package org.yiwang.defaults.loops;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Event-loop threads shared by HTTP and database.
 *
 * @param workers how many; 0 means half of the processors, at least one
 */
@ConfigurationProperties("yiwang.loops")
record LoopsProperties(@DefaultValue("0") int workers) {

    int threads() {
        return workers > 0 ? workers : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
