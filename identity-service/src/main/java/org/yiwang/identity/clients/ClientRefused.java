package org.yiwang.identity.clients;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Why something is not done to a client. */
final class ClientRefused extends ProblemException {

    private ClientRefused(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    static ClientRefused notFound() {
        return new ClientRefused(HttpStatus.NOT_FOUND, "client-not-found");
    }

    /** Nobody approves or suspends the own client, through whichever account. */
    static ClientRefused own() {
        return new ClientRefused(HttpStatus.CONFLICT, "own-client");
    }

    static ClientRefused tooMany(int most) {
        return new ClientRefused(HttpStatus.CONFLICT, "too-many-clients", most);
    }

    static ClientRefused notAllowed(ClientAction action, Client client) {
        var problem = new ClientRefused(HttpStatus.CONFLICT, "client-action-not-allowed", action, client.state());
        problem.property("allowed", ClientAction.from(client.state()));
        return problem;
    }

    static ClientRefused notInForce() {
        return new ClientRefused(HttpStatus.CONFLICT, "client-not-in-force");
    }

    static ClientRefused otherAuthentication() {
        return new ClientRefused(HttpStatus.CONFLICT, "client-authentication");
    }

    static ClientRefused keysAtAddress() {
        return new ClientRefused(HttpStatus.CONFLICT, "client-keys-at-address");
    }

    static ClientRefused approvedAddresses() {
        return new ClientRefused(HttpStatus.CONFLICT, "client-addresses-approved");
    }

    static ClientRefused onlyInProduction() {
        return new ClientRefused(HttpStatus.CONFLICT, "client-of-sandbox");
    }

    static ClientRefused nothingWanted() {
        return new ClientRefused(HttpStatus.CONFLICT, "no-change-wanted");
    }

    static ProblemException fields(List<FieldError> wrong) {
        return new ClientRefused(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(wrong);
    }
}
