package org.yiwang.gateway.callers;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call what from where.
 *
 * @param roots where the API begins: everything below needs a caller, unless it is a public read
 * @param publicReads what anybody may GET, with everything below it
 * @param publicPosts what anybody may POST by guessable words: strictly counted per address, whoever calls
 * @param uncounted what counts against no quota, with everything below it
 * @param trustedProxies networks (CIDR) whose forwarding headers are believed
 * @param origins by OAuth client, the origins whose pages may call with its tokens
 */
@Validated
@ConfigurationProperties("yiwang.gateway.access")
public record AccessProperties(
        @NotEmpty List<String> roots,
        @NotNull List<String> publicReads,
        @NotNull List<String> publicPosts,
        @NotNull List<String> uncounted,
        @NotNull List<String> trustedProxies,
        @NotNull Map<String, Set<String>> origins) {}
