package org.yiwang.identity.outside;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Reads from and tells addresses that integrators name: a name is resolved once and connected there, private networks
 * and redirects are refused, answers are short in time and size. Nothing of ours goes along, no token and no trace.
 */
@Component
@EnableConfigurationProperties(OutsideProperties.class)
public class Outside {

    private final WebClient http;
    private final OutsideProperties settings;

    Outside(OutsideProperties settings) {
        var most = Math.toIntExact(settings.largest().toBytes());
        this.settings = settings;
        this.http = WebClient.builder()
                .clientConnector(connector(settings))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(most))
                .build();
    }

    private static ClientHttpConnector connector(OutsideProperties settings) {
        var external = InetAddressFilter.externalAddresses().and(InetAddressFilter.adapt(Outside::plain));
        return ClientHttpConnectorBuilder.reactor()
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withTimeouts(settings.connect(), settings.answer())
                        .withInetAddressFilter(
                                settings.local()
                                        ? external.or(settings.allowed().toArray(String[]::new))
                                        : external));
    }

    /** None that is an IPv4 address written in IPv6, or leads to one by a tunnel (RFC 4291, 3056, 4380). */
    private static boolean plain(InetAddress address) {
        var bytes = address.getAddress();
        var global = (bytes[0] & 0xe0) == 0x20;
        var sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        var teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return !(address instanceof Inet6Address) || global && !sixToFour && !teredo;
    }

    /** What is there, with its media type. */
    public Mono<ResponseEntity<byte[]>> read(String address, MediaType... accepted) {
        return http.get()
                .uri(URI.create(address))
                .accept(accepted)
                .retrieve()
                .toEntity(byte[].class)
                .filter(answer -> answer.getStatusCode().is2xxSuccessful())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("No answer to keep")))
                .timeout(settings.answer());
    }

    /** Sends one field of a form; anything but 2xx is a failure. */
    public Mono<Void> tell(String address, String field, String value) {
        return http.post()
                .uri(URI.create(address))
                .body(BodyInserters.fromFormData(field, value))
                .retrieve()
                .toBodilessEntity()
                .filter(answer -> answer.getStatusCode().is2xxSuccessful())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("It was not taken")))
                .timeout(settings.answer())
                .then();
    }
}
