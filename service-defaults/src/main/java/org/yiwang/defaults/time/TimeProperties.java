package org.yiwang.defaults.time;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How far the business clock is moved; anything but zero is refused outside the local profile. */
@ConfigurationProperties("yiwang.clock")
record TimeProperties(@DefaultValue("PT0S") Duration offset) {}
