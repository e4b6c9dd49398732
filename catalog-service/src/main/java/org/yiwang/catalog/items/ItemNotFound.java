package org.yiwang.catalog.items;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** No item has this id. */
public final class ItemNotFound extends ProblemException {

    public ItemNotFound(UUID id) {
        super(HttpStatus.NOT_FOUND, "item-not-found", id);
    }
}
