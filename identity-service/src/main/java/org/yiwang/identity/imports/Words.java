package org.yiwang.identity.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yiwang.identity.posts.OfficialPost.Kind;
import org.yiwang.keycloak.Duty;

/** Duties, kinds and days as they are written in a file: by their code or by the desk's Chinese word. */
final class Words {

    private static final Map<String, Duty> DUTIES = Map.of(
            "受理", Duty.INTAKE,
            "审查", Duty.REVIEW,
            "决定", Duty.DECIDE,
            "延期批准", Duty.APPROVE,
            "督办", Duty.SUPERVISE,
            "事项管理", Duty.CATALOGUE,
            "接口管理", Duty.INTEGRATION,
            "数据管理", Duty.DATA,
            "审计", Duty.AUDIT,
            "人员管理", Duty.ADMINISTER);
    private static final Map<String, Kind> KINDS = Map.of("本人", Kind.REGULAR, "代理", Kind.ACTING);

    private Words() {}

    static Optional<Duty> duty(String word) {
        return Optional.ofNullable(DUTIES.get(word)).or(() -> code(Duty.values(), word));
    }

    /** A post is not lent by a file: it would have to name the other post. */
    static Optional<Kind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word))
                .or(() -> code(Kind.values(), word))
                .filter(kind -> kind != Kind.LENT);
    }

    static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> code(E[] values, String word) {
        var code = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(values).filter(value -> value.name().equals(code)).findFirst();
    }
}
