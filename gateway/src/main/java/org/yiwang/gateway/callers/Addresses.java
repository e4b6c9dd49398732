package org.yiwang.gateway.callers;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** The address a request comes from; forwarding headers count only if the peer is a trusted proxy (RFC 7239 §8.1). */
@Component
public class Addresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";

    private final List<IpSubnetFilterRule> proxies;

    Addresses(AccessProperties settings) {
        this.proxies = settings.trustedProxies().stream().map(Addresses::rule).toList();
    }

    public boolean trusted(ServerHttpRequest request) {
        return !proxies.isEmpty() && trusted(request.getRemoteAddress());
    }

    /** The nearest address no trusted proxy stands for; of IPv6 the network of 64 bits. */
    public String of(ServerHttpRequest request) {
        var peer = request.getRemoteAddress();
        if (trusted(request)) {
            for (var hop : hops(request).reversed()) {
                peer = address(hop);
                if (!trusted(peer)) {
                    break;
                }
            }
        }
        return text(peer);
    }

    /** Several lines of one header are one list (RFC 9110 §5.3): a proxy may add a line instead of lengthening one. */
    private static List<String> hops(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private boolean trusted(@Nullable InetSocketAddress peer) {
        return peer != null && proxies.stream().anyMatch(rule -> rule.matches(peer));
    }

    private static @Nullable InetSocketAddress address(String text) {
        var found = NetUtil.createInetAddressFromIpAddressString(text);
        return found == null ? null : new InetSocketAddress(found, 0);
    }

    private static String text(@Nullable InetSocketAddress peer) {
        if (peer == null || peer.getAddress() == null) {
            return UNKNOWN;
        }
        return peer.getAddress() instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
                : peer.getAddress().getHostAddress();
    }

    private static IpSubnetFilterRule rule(String network) {
        var slash = network.indexOf('/');
        return new IpSubnetFilterRule(
                network.substring(0, slash), Integer.parseInt(network.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }
}
