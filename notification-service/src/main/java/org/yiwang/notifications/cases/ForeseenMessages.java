package org.yiwang.notifications.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Language;
import org.yiwang.notifications.cases.ForeseenController.ForeseenFact;
import org.yiwang.notifications.cases.ForeseenController.ForeseenMessage;
import org.yiwang.notifications.items.ItemRepository;
import org.yiwang.notifications.messages.Message.ItemName;
import org.yiwang.notifications.messages.MessageKind;
import org.yiwang.notifications.messages.Particulars;
import org.yiwang.notifications.messages.Templates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Words facts that have not happened by the same rules and templates as those that have. */
@Service
class ForeseenMessages {

    private final ItemRepository items;
    private final Templates templates;

    ForeseenMessages(ItemRepository items, Templates templates) {
        this.items = items;
        this.templates = templates;
    }

    Flux<ForeseenMessage> of(List<ForeseenFact> facts, Language language) {
        return Flux.fromIterable(facts)
                .concatMap(fact -> Mono.justOrEmpty(fact.data().kind(fact.type()))
                        .flatMap(kind -> message(kind, fact.data(), language)));
    }

    private Mono<ForeseenMessage> message(MessageKind kind, CaseFact fact, Language language) {
        return items.find(fact.item(), fact.itemVersion())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(item -> message(kind, fact, item, language));
    }

    private ForeseenMessage message(MessageKind kind, CaseFact fact, Optional<ItemName> item, Language language) {
        var name = item.map(found -> found.in(language)).orElse(null);
        var particulars =
                new Particulars(fact.number(), name, fact.at(), fact.due(kind).orElse(null));
        var words = templates.words(kind, language, particulars);
        return new ForeseenMessage(kind, words.title(), words.text());
    }
}
