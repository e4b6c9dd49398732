package org.yiwang.cases.lifecycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.forms.Forms;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Judges whether a draft is complete, and reads from it what its submission records. */
@Component
class Submissions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Forms forms;
    private final Vault vault;

    Submissions(Forms forms, Vault vault) {
        this.forms = forms;
        this.vault = vault;
    }

    /** The command, unless a field or material is missing or wrong; then all of them are named at once. */
    CaseService.Asked read(Loaded found, ItemVersion item, CaseService.HandedIn said, Clock clock) {
        var entered = entered(found);
        var key = vault.unwrap(found.cased().id(), found.key());
        var sealed = entered.form();
        var text = sealed == null ? "{}" : key.open("form", sealed);
        var form = JSON.readTree(text);
        var given = new HashSet<>(entered.codes());
        List<FieldError> besides = new ArrayList<>(PreReviewers.errors(item, said));
        besides.addAll(LeftOwing.errors(item, form, said.owes(), given));
        given.addAll(said.owes());
        if (found.cased().status() == CaseStatus.DRAFT) {
            refuseIncomplete(item, form, given, besides);
        }
        var region = found.cased().origin().region();
        var number = CaseNumber.of(region, WorkingCalendar.dayOf(clock.instant()), entered.running());
        var salt = entered.salt();
        var digest = salt == null ? "" : CaseKey.digest(salt, text);
        var itemName = String.join(" ", item.name().values());
        return new CaseService.Asked(
                new Command.Submit(
                        number,
                        agreed(found, entered, said.electronic()),
                        digest,
                        said.preReviewer(),
                        LeftOwing.of(item, said.owes())),
                new Change.Submitted(
                        itemName,
                        key.open("applicant", entered.applicantName()),
                        answers(form, item.sensitive()),
                        entered.materials()),
                null);
    }

    /**
     * The answers as they are now and the documents, if they are what was asked for and the whole is complete but for
     * what may be owed.
     */
    CaseService.Asked supplied(
            Loaded found, ItemVersion item, CaseService.Supply supply, BiConsumer<ItemVersion, List<String>> check) {
        var entered = entered(found);
        var sealed = Objects.requireNonNull(entered.form());
        var marks = found.cased().progress().marks();
        var key = vault.unwrap(found.cased().id(), found.key());
        var form = (ObjectNode) JSON.readTree(key.open(marks.formName(), sealed));
        if (found.cased().status() == CaseStatus.SUPPLEMENT_REQUESTED) {
            check.accept(item, Objects.requireNonNullElse(marks.wanted(), List.of()));
            if (supply.form() != null) {
                supply.form().forEachEntry(form::set);
            }
            var given = new HashSet<>(entered.codes());
            given.addAll(supply.materials().keySet());
            marks.owed().forEach(owed -> given.add(owed.material()));
            refuseIncomplete(item, form, given, List.of());
        }
        return new CaseService.Asked(
                new Command.Supply(form.toString(), supply.materials()),
                null,
                new Change.Supplied(supply.materials(), answers(form, item.sensitive())));
    }

    /** What is said now counts; beside the applicant's own word an agent's does not. */
    private static boolean agreed(Loaded found, Loaded.Entered entered, @Nullable Boolean said) {
        var own = entered.applicantAgrees();
        if (own != null && (found.relation().mandate() != null || found.present() != null)) {
            return own;
        }
        return said == null ? found.cased().progress().electronic() : said;
    }

    private void refuseIncomplete(ItemVersion item, JsonNode form, Collection<String> given, List<FieldError> besides) {
        List<FieldError> errors = new ArrayList<>(forms.errors(item, form));
        errors.addAll(besides);
        item.materials().stream()
                .filter(rule -> rule.required() && rule.appliesTo(form))
                .filter(rule -> !given.contains(rule.code()))
                .map(rule -> new FieldError("/materials/" + rule.code(), "required"))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "incomplete").errors(errors);
        }
    }

    private static Loaded.Entered entered(Loaded found) {
        return Objects.requireNonNull(found.entered());
    }

    private static String answers(JsonNode form, Set<String> sensitive) {
        return form.propertyStream()
                .filter(answer -> !sensitive.contains(answer.getKey())
                        && answer.getValue().isValueNode())
                .map(answer -> answer.getValue().asString(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
