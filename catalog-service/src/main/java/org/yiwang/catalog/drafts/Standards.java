package org.yiwang.catalog.drafts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.departments.DepartmentRepository;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemCode;
import org.yiwang.catalog.items.ItemRepository;
import reactor.core.publisher.Mono;

/** Drafts of standards made of what a lower level proposed. */
@Component
public class Standards {

    private final ChangedDrafts changes;
    private final ItemRepository items;
    private final DepartmentRepository departments;
    private final Contents contents;
    private final Clock clock;

    Standards(
            ChangedDrafts changes,
            ItemRepository items,
            DepartmentRepository departments,
            Contents contents,
            Clock clock) {
        this.changes = changes;
        this.items = items;
        this.departments = departments;
        this.contents = contents;
        this.clock = clock;
    }

    /** Gives the draft of a new item of the upper department; the same proposal gives the same draft. */
    public Mono<UUID> opened(UUID proposal, UUID item, long version, UUID department, Editor editor) {
        var at = clock.instant();
        var id = named("draft", proposal);
        return Mono.zip(
                        items.written(item, version),
                        departments.found(Set.of(department)).single())
                .map(found -> standard(named("item", proposal), found.getT1().content(), found.getT2()))
                .map(content -> Draft.opened(id, Draft.Kind.CHANGE, 0, content, editor.person(), at))
                .flatMap(draft ->
                        changes.add(draft, DraftStep.by(editor.actor(), DraftStep.What.OPENED, at, null), null))
                .onErrorResume(DuplicateKeyException.class, _ -> Mono.just(id));
    }

    private Item standard(UUID id, Item proposed, Department department) {
        var tree = contents.tree(proposed);
        tree.put("code", ItemCode.of(proposed.code(), department.region(), department.code()))
                .put("department", department.id().toString())
                .put("region", department.region());
        return contents.fresh(contents.item(tree), id);
    }

    private static UUID named(String what, UUID proposal) {
        return UUID.nameUUIDFromBytes(("yiwang:" + what + ":" + proposal).getBytes(StandardCharsets.UTF_8));
    }
}
