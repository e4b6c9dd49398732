package org.yiwang.notifications.messages;

/** What a reader reads: a title of one line and a text. */
public record Words(String title, String text) {

    static Words of(String rendered) {
        var end = rendered.indexOf('\n');
        return new Words(
                rendered.substring(0, end).strip(), rendered.substring(end).strip());
    }
}
