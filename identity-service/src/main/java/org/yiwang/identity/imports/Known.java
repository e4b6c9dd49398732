package org.yiwang.identity.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.officials.OfficialRepository.Named;
import org.yiwang.identity.officials.Standing;
import org.yiwang.identity.posts.OfficialPost;

/**
 * What is known of that which a file names.
 *
 * @param officials by user name
 * @param posts the open ones, by official
 * @param departments by the word used for them
 * @param regions codes that exist
 */
record Known(
        Standing actor,
        Map<String, Named> officials,
        Map<UUID, List<OfficialPost>> posts,
        Map<String, List<Department>> departments,
        Set<String> regions) {

    List<OfficialPost> posts(UUID official) {
        return posts.getOrDefault(official, List.of());
    }

    /** Those a word may mean: if some of them are the importer's to administer, only these. */
    List<Department> meant(String word) {
        var all = departments.getOrDefault(word, List.of());
        var own = all.stream()
                .filter(department -> actor.covers(department.prefix()))
                .toList();
        return own.isEmpty() ? all : own;
    }
}
