package org.yiwang.local.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.site.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program behind {@code ./suite verify}: says in words what of an exported case is wrong; no service is asked. */
public final class Verify {
    private Verify() {}

    public static void main(String... words) {
        try {
            var findings = run(words);
            findings.lines().forEach(System.out::println);
            System.exit(findings.isFine() ? 0 : 1);
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** What is wrong, by the same words that are typed behind {@code ./suite verify}. */
    public static List<String> wrongs(String... words) {
        return run(words).wrongs();
    }

    static Findings run(String... words) {
        if (words.length == 1) {
            return archive(Path.of(words[0]), null);
        }
        if (words.length == 3 && words[1].equals("--keys")) {
            return archive(Path.of(words[0]), Path.of(words[2]));
        }
        throw new Refused("./suite verify FILE [--keys FILE]: the archive of a case, and the public keys as "
                + "/v1/trail/keys gave them.");
    }

    private static Findings archive(Path file, @Nullable Path trusted) {
        var findings = new Findings();
        try (var archive = Archive.of(file)) {
            findings.say(archive.title());
            archive.look(findings);
            var chain = new Chain(archive.json("chain.json"));
            chain.look(archive.caseId(), findings);
            standing(archive, findings);
            chain.look(archive.json("texts.json"), archive.json("form.json"), findings);
            var keys = new Keys(trusted == null ? archive.json("keys.json") : read(trusted));
            new Heads(archive.json("heads.json"), keys).look(chain, archive.caseId(), findings);
            if (trusted == null) {
                findings.say("The keys are the archive's own: compare with /v1/trail/keys by --keys FILE.");
            }
        } catch (IOException broken) {
            throw new Refused("The archive cannot be read to its end.", broken);
        }
        return findings;
    }

    /** Of a whole chain only; archives of long ago have no notices. */
    private static void standing(Archive archive, Findings findings) {
        if (findings.isFine()) {
            var standing = new Standing(archive.json("chain.json"), findings);
            standing.look(archive.json("case.json"));
            if (archive.has("notices.json")) {
                standing.lookAtNotices(archive.json("notices.json"));
            }
        }
    }

    private static JsonNode read(Path file) {
        try {
            var keys = JsonMapper.shared().readTree(Files.readString(file));
            if (new Keys(keys).names().isEmpty()) {
                throw new Refused("The file " + file + " has no key on P-256: it is to be a JWK set.");
            }
            return keys;
        } catch (IOException | JacksonException unreadable) {
            throw new Refused("The keys " + file + " cannot be read as a JWK set.", unreadable);
        }
    }
}
