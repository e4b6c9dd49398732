package org.yiwang.notifications.codes;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.notifications.codes.CodeController.CodeRequest;
import org.yiwang.notifications.mail.Mail;
import org.yiwang.notifications.mail.MailServerAway;
import org.yiwang.notifications.mail.Mailer;
import org.yiwang.notifications.mail.Receipt;
import org.yiwang.notifications.messages.Templates;
import org.yiwang.notifications.messages.Words;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends letters about addresses at once and once: who got no code asks for another one. */
@Service
class CodeService {

    private final Mailer mailer;
    private final Templates templates;
    private final Clock clock;

    CodeService(Mailer mailer, Templates templates, @Qualifier("realTime") Clock clock) {
        this.mailer = mailer;
        this.templates = templates;
        this.clock = clock;
    }

    /** Completes when the mail server has it; 503 if it takes none now, 422 if it will never take one for this address. */
    Mono<Void> sent(CodeRequest request, Language language) {
        var words = templates.code(request.code(), request.minutes(), language);
        return sent(request.address(), words, language);
    }

    /** The same of the letter to a former address. */
    Mono<Void> changed(String address, Language language) {
        return sent(address, templates.addressChanged(clock.instant(), language), language);
    }

    private Mono<Void> sent(String address, Words words, Language language) {
        return Mono.fromCallable(() -> handed(mail(address, words, language)))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(MailServerAway.class, _ -> away())
                .flatMap(CodeService::judged);
    }

    private Mail mail(String address, Words words, Language language) {
        var id = UuidCreator.getTimeOrderedEpochFast();
        return new Mail(id, null, address, language, words, clock.instant());
    }

    private Receipt handed(Mail mail) throws MailServerAway {
        try (var line = mailer.line()) {
            return line.send(mail);
        }
    }

    private static Mono<Void> judged(Receipt receipt) {
        return switch (receipt) {
            case ACCEPTED, UNHEARD -> Mono.empty();
            case LATER -> Mono.error(away());
            case REFUSED -> Mono.error(new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "address-refused"));
        };
    }

    private static ProblemException away() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "mail-away");
    }
}
