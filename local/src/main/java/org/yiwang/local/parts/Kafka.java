package org.yiwang.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

/** Kafka 4 in KRaft mode, one broker: SCRAM for clients, every right by access list. */
public record Kafka(Site site) implements Part {
    static final String LAUNCHER = "launcher";

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return site.ports().kafka();
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder());
        Texts.write(settings(), properties());
        if (Files.exists(folder().resolve("log/meta.properties"))) {
            return;
        }
        var arguments = new ArrayList<>(List.of(
                "-cp",
                classPath(),
                "kafka.tools.StorageTool",
                "format",
                "--config",
                settings().toString(),
                "--cluster-id",
                Uuid.randomUuid().toString()));
        Topics.USERS.forEach(user -> arguments.addAll(
                List.of("--add-scram", "SCRAM-SHA-256=[name=%s,password=%s]".formatted(user, password(user)))));
        var format = JavaCommand.of(JavaCommand.Flags.SLIM, 96, arguments.toArray(String[]::new));
        Tool.run("Formatting Kafka's storage", format, folder(), Map.of(), site.log(name()));
    }

    @Override
    public Launch launch() {
        var logging = "-Dlogback.configurationFile=" + site.root().resolve("local/src/main/kafka/logback.xml");
        return new Launch(
                JavaCommand.of(
                        JavaCommand.Flags.SLIM,
                        160,
                        JavaCommand.remembering(
                                site.build().resolve("kafka.jsa"),
                                logging,
                                "-cp",
                                classPath(),
                                "kafka.Kafka",
                                settings().toString())),
                Map.of(),
                folder());
    }

    @Override
    public boolean ready() throws Exception {
        if (Ports.free(port())) {
            return false;
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get().isEmpty();
        }
    }

    @Override
    public void furnish() throws Exception {
        try (var admin = admin()) {
            new Topics(admin).create();
        }
    }

    public String bootstrap() {
        return "127.0.0.1:" + port();
    }

    public static String password(String user) {
        return Secrets.of("kafka-" + user);
    }

    /** Client settings of one user. */
    public Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers", bootstrap(),
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "SCRAM-SHA-256",
                "sasl.jaas.config", login("scram.Scram", user, password(user)),
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "8000");
    }

    Admin admin() {
        return Admin.create(client(LAUNCHER));
    }

    private static String login(String mechanism, String user, String password) {
        return "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(mechanism, user, password);
    }

    private Path folder() {
        return site.data().resolve("kafka");
    }

    private Path settings() {
        return folder().resolve("server.properties");
    }

    private String classPath() {
        return site.build().resolve("lib") + "/*";
    }

    private String properties() {
        var controller = login("plain.Plain", "controller", password("controller"));
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=CLIENTS
                listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
                sasl.enabled.mechanisms=SCRAM-SHA-256
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-256
                sasl.mechanism.controller.protocol=PLAIN
                listener.name.clients.scram-sha-256.sasl.jaas.config=%3$s
                listener.name.controller.sasl.enabled.mechanisms=PLAIN
                listener.name.controller.plain.sasl.jaas.config=%4$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                allow.everyone.if.no.acl.found=false
                super.users=User:launcher;User:controller
                auto.create.topics.enable=false
                log.dirs=%5$s
                num.partitions=3
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                offsets.retention.minutes=525600
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=12582912
                num.network.threads=2
                num.io.threads=2
                background.threads=2
                """.formatted(
                        port(),
                        site.ports().kafkaController(),
                        login("scram.Scram", LAUNCHER, password(LAUNCHER)),
                        controller.replace(";", " user_controller=\"" + password("controller") + "\";"),
                        folder().resolve("log"));
    }
}
