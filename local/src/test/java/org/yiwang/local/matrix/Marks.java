package org.yiwang.local.matrix;

import java.util.List;
import java.util.stream.Stream;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;

/** What tells of somebody's cases, wherever it stands: their ids and numbers, and words that are on their forms alone. */
record Marks(List<String> marks) {

    /** Of these cases, as who may read them does, and whatever else tells of them. */
    static Marks of(Caller reader, List<Application> cases, String... more) {
        var found = cases.stream().flatMap(each -> ofOne(reader, each));
        return new Marks(Stream.concat(found, Stream.of(more)).distinct().toList());
    }

    private static Stream<String> ofOne(Caller reader, Application application) {
        var number =
                reader.get(application.path()).must(200).json().path("number").asString("");
        return Stream.of(application.id().toString(), number).filter(mark -> !mark.isEmpty());
    }

    /** With one more, such as the name of who applies. */
    Marks and(String mark) {
        return new Marks(Stream.concat(marks.stream(), Stream.of(mark)).toList());
    }

    /** Those in a text; what the reader himself named in the address is no news to him. */
    List<String> in(String text, String asked) {
        var rest = text.replace(asked.replaceFirst("\\?.*", ""), "");
        return marks.stream().filter(rest::contains).toList();
    }
}
