package org.yiwang.local.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Every port of one suite, counted from the gateway's. */
public record Ports(int gateway) {
    private static final int COUNT = 15;

    public int identity() {
        return gateway + 1;
    }

    public int catalog() {
        return gateway + 2;
    }

    public int cases() {
        return gateway + 3;
    }

    public int notification() {
        return gateway + 4;
    }

    public int keycloak() {
        return gateway + 5;
    }

    public int keycloakManagement() {
        return gateway + 6;
    }

    public int postgres() {
        return gateway + 7;
    }

    public int kafka() {
        return gateway + 8;
    }

    public int kafkaController() {
        return gateway + 9;
    }

    public int redis() {
        return gateway + 10;
    }

    public int gatewayManagement() {
        return gateway + 11;
    }

    public int mail() {
        return gateway + 12;
    }

    public int mailPage() {
        return gateway + 13;
    }

    public int registries() {
        return gateway + 14;
    }

    /** The first base from a number on whose ports are all free. */
    public static Ports firstFree(int from) {
        return IntStream.iterate(from, base -> base + COUNT)
                .limit(200)
                .filter(base -> IntStream.range(base, base + COUNT).allMatch(Ports::free))
                .mapToObj(Ports::new)
                .findFirst()
                .orElseThrow(() -> new Refused("No " + COUNT + " free ports in a row were found from " + from + "."));
    }

    /** Refuses when another process listens on any of them. */
    public void mustBeFree() {
        byUse().forEach((use, port) -> {
            if (!free(port)) {
                throw new Refused("Port " + port + " (" + use + ") is used by another program; "
                        + "stop it or start with another base port: ./suite up --port N (N to N+" + (COUNT - 1)
                        + " must be free).");
            }
        });
    }

    private Map<String, Integer> byUse() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("gateway", gateway);
        ports.put("identity-service", identity());
        ports.put("catalog-service", catalog());
        ports.put("case-service", cases());
        ports.put("notification-service", notification());
        ports.put("Keycloak", keycloak());
        ports.put("Keycloak management", keycloakManagement());
        ports.put("PostgreSQL", postgres());
        ports.put("Kafka", kafka());
        ports.put("Kafka controller", kafkaController());
        ports.put("Redis", redis());
        ports.put("gateway management", gatewayManagement());
        ports.put("mail", mail());
        ports.put("mail page", mailPage());
        ports.put("registries", registries());
        return ports;
    }

    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
