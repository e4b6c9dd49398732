package org.yiwang.cases.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.cases.dossier.Dossier.DossierApplicant;
import org.yiwang.cases.dossier.Dossier.DossierItem;
import org.yiwang.cases.dossier.DossierRepository.Listed;
import org.yiwang.cases.dossier.DossierRepository.Sealed;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.RegionRepository;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.materials.Material;
import org.yiwang.cases.materials.MaterialRepository;
import org.yiwang.cases.people.Agent;
import org.yiwang.cases.people.Agents;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Names;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.reads.Whole;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a reader sees of cases. */
@Service
public class DossierService {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DossierRepository dossiers;
    private final MaterialRepository materials;
    private final ItemRepository items;
    private final RegionRepository regions;
    private final CaseService cases;
    private final Openings openings;
    private final Names names;
    private final Agents agents;
    private final SupplementNotes notes;
    private final Vault vault;

    DossierService(
            DossierRepository dossiers,
            MaterialRepository materials,
            ItemRepository items,
            RegionRepository regions,
            CaseService cases,
            Openings openings,
            Names names,
            Agents agents,
            SupplementNotes notes,
            Vault vault) {
        this.dossiers = dossiers;
        this.materials = materials;
        this.items = items;
        this.regions = regions;
        this.cases = cases;
        this.openings = openings;
        this.names = names;
        this.agents = agents;
        this.notes = notes;
        this.vault = vault;
    }

    /** A case with the version its ETag tells. */
    record Versioned(Dossier dossier, long version) {}

    Mono<Versioned> open(UUID id, Reader reader, Language language) {
        return openings.open(id, reader, "CASE", id)
                .then(Mono.defer(() -> dossiers.one(id, reader)))
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .flatMap(closed -> complete(closed, reader, language)
                        .map(dossier -> new Versioned(dossier, closed.cased().version())));
    }

    /** The dossier for a reader whose opening was recorded; {@link CaseNotFound} when he may not know the case. */
    public Mono<Dossier> opened(UUID id, Reader reader, Language language) {
        return dossiers.one(id, reader)
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .flatMap(closed -> complete(closed, reader, language));
    }

    Mono<Page<CaseSummary>> mine(
            Reader reader, Set<CaseStatus> status, @Nullable Cursor after, Limit limit, Language language) {
        return Whole.rows(dossiers.mine(reader, status, after == null ? null : after.uuid(0), limit.plusOne()))
                .concatMap(listed -> summary(listed, reader, language))
                .collectList()
                .map(found -> Page.of(found, limit, row -> Cursor.of(row.state().id())));
    }

    /** The case under a number. */
    Mono<UUID> numbered(String number) {
        return dossiers.numbered(number).switchIfEmpty(Mono.error(CaseNotFound::new));
    }

    private Mono<Dossier> complete(Sealed closed, Reader reader, Language language) {
        var cased = closed.cased();
        var key = vault.unwrap(cased.id(), closed.key());
        return Mono.zip(
                        item(cased),
                        departmentName(cased.department(), language),
                        takenInAt(cased, language),
                        handlerName(cased),
                        agent(cased),
                        Whole.rows(materials.of(cased.root(), cased.id(), key))
                                .concatMap(this::withOriginal)
                                .collectList(),
                        notes.of(cased, key))
                .map(found -> dossier(
                        closed,
                        key,
                        reader,
                        found.getT1(),
                        language,
                        found.getT2(),
                        found.getT3(),
                        found.getT4(),
                        found.getT5(),
                        found.getT6(),
                        found.getT7()));
    }

    private Mono<Optional<Dossier.Named>> takenInAt(Case cased, Language language) {
        return Mono.justOrEmpty(cased.origin().takenInFor())
                .flatMap(window -> departmentName(window, language).map(name -> new Dossier.Named(window, name)))
                .singleOptional();
    }

    private Mono<String> departmentName(UUID department, Language language) {
        return regions.department(department)
                .map(known -> language.of(known.name()))
                .defaultIfEmpty("");
    }

    private Mono<Optional<String>> handlerName(Case cased) {
        return Mono.justOrEmpty(cased.progress().handler())
                .flatMap(names::of)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /** With the name of who saw the original, if it can be had now. */
    private Mono<Material> withOriginal(Material material) {
        var original = material.original();
        return original == null
                ? Mono.just(material)
                : names.of(original.by()).map(material::seenBy).defaultIfEmpty(material);
    }

    private Mono<Optional<Agent>> agent(Case cased) {
        return agents.of(cased.origin().agent(), cased.origin().mandate()).singleOptional();
    }

    private Mono<ItemVersion> item(Case cased) {
        return items.version(cased.origin().item(), cased.origin().itemVersion());
    }

    private Dossier dossier(
            Sealed closed,
            CaseKey key,
            Reader reader,
            ItemVersion item,
            Language language,
            String department,
            Optional<Dossier.Named> takenInAt,
            Optional<String> handler,
            Optional<Agent> agent,
            List<Material> given,
            Optional<Dossier.AskedFor> asked) {
        var cased = closed.cased();
        var form = closed.form();
        var applicant = cased.applicant();
        return new Dossier(
                cases.state(cased, reader.actor(), closed.relation()),
                DossierItem.of(item, cased, language),
                new Dossier.Named(cased.department(), department),
                cased.origin().region(),
                new DossierApplicant(applicant.kind(), applicant.id(), key.open("applicant", closed.applicantName())),
                agent.orElse(null),
                takenInAt.orElse(null),
                cased.contest() instanceof Contest contest ? contest.kind() : null,
                handler.orElse(null),
                cased.origin().openedAt(),
                cased.progress().submittedAt(),
                cased.progress().electronic(),
                form == null
                        ? JSON.createObjectNode()
                        : JSON.readTree(key.open(cased.progress().marks().formName(), form)),
                given,
                asked.orElse(null));
    }

    private Mono<CaseSummary> summary(Listed listed, Reader reader, Language language) {
        var cased = listed.cased();
        return Mono.zip(item(cased), departmentName(cased.department(), language), applicant(cased, reader))
                .map(found -> new CaseSummary(
                        cases.state(cased, reader.actor(), listed.relation()),
                        DossierItem.of(found.getT1(), cased, language),
                        new Dossier.Named(cased.department(), found.getT2()),
                        found.getT3(),
                        cased.origin().openedAt(),
                        cased.progress().submittedAt()));
    }

    /** A name that cannot be had now is left blank. */
    private Mono<DossierApplicant> applicant(Case cased, Reader reader) {
        var applicant = cased.applicant();
        var name = applicant.equals(reader.actor().self())
                ? Mono.just(reader.actor().name())
                : names.of(applicant).defaultIfEmpty("");
        return name.map(known -> new DossierApplicant(applicant.kind(), applicant.id(), known));
    }
}
