package org.yiwang.identity.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.yiwang.defaults.http.Language;

/** The columns of a file, in any order, headed in either language. */
enum Column {
    USERNAME("username", "用户名", true),
    NAME("name", "姓名", true),
    EMAIL("email", "电子邮箱", false),
    DEPARTMENT("department", "部门", true),
    DUTY("duty", "职责", false),
    POST_DEPARTMENT("post department", "岗位部门", false),
    REGION("region", "行政区划代码", false),
    KIND("kind", "任职方式", false),
    FROM("from", "第一天", false),
    UNTIL("until", "最后一天", false);

    private final String english;
    private final String chinese;
    private final boolean required;

    Column(String english, String chinese, boolean required) {
        this.english = english;
        this.chinese = chinese;
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    String header(Language language) {
        return language == Language.EN ? english : chinese;
    }

    static Optional<Column> headed(String text) {
        var header = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.english.equals(header) || column.chinese.equals(header))
                .findFirst();
    }
}
