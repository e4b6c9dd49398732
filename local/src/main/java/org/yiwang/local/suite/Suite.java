package org.yiwang.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yiwang.local.parts.Access;
import org.yiwang.local.parts.RunningPart;
import org.yiwang.local.parts.State;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code suite.json}: everything a script, a test or an integrator needs to know of the running suite. */
public record Suite(
        String gateway,
        String issuer,
        String root,
        String data,
        List<RunningPart> parts,
        List<DemoAccounts.Person> accounts,
        List<DemoAccounts.Client> clients,
        Map<String, Access.Database> databases,
        Access.Broker kafka,
        String redis,
        Access.Mail mail) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static Suite of(Site site) {
        return new Suite(
                site.publicUrl(),
                site.issuer(),
                site.root().toString(),
                site.data().toString(),
                State.of(site.data()).map(State::parts).orElse(List.of()),
                DemoAccounts.people(site),
                DemoAccounts.clients(site),
                Access.databases(site),
                Access.kafka(site),
                Access.redis(site),
                Access.mail(site));
    }

    /** The suite described in a file; refused when nothing was started. */
    public static Suite read(Path file) {
        if (!Files.exists(file)) {
            throw new Refused("There is no " + file + "; ./suite up --detach writes it.");
        }
        return JSON.readValue(Texts.read(file), Suite.class);
    }

    /** Writes the description where scripts look for it and beside the data. */
    public void write(Path file) {
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        Texts.write(file, text);
        Texts.write(Path.of(data).resolve("suite.json"), text);
    }

    /** The place of the running suite, for starting and killing its parts. */
    public Site site() {
        var port = Integer.parseInt(gateway.substring(gateway.lastIndexOf(':') + 1));
        return Site.of(Path.of(root), Path.of(data), port);
    }

    public DemoAccounts.Person account(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no demo account " + username + "."));
    }

    public DemoAccounts.Client client(String id) {
        return clients.stream()
                .filter(client -> client.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no demo client " + id + "."));
    }

    /** The address of a part on this machine, past the gateway. */
    public String url(String part) {
        var port = parts.stream()
                .filter(one -> one.name().equals(part))
                .mapToInt(RunningPart::port)
                .findFirst()
                .orElseThrow(() -> new Refused("There is no part " + part + "."));
        return "http://127.0.0.1:" + port;
    }
}
