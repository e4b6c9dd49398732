package org.yiwang.identity.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.ProblemException;

class OfficialsFileTest {

    private static final String HEADER = "username,name,email,department";

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aFileIsReadWithAByteOrderMarkAndWithout(String mark) {
        var file = read(mark + HEADER + "\r\n wuyan , 吴燕 ,,\"Bureau, north\"\r\n");
        assertThat(file.lines()).hasSize(1);
        var line = file.lines().getFirst();
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.cell(Column.USERNAME)).isEqualTo("wuyan");
        assertThat(line.cell(Column.DEPARTMENT)).isEqualTo("Bureau, north");
        assertThat(line.says(Column.EMAIL)).isFalse();
    }

    @Test
    void columnsStandInAnyOrderAndInEitherLanguage() {
        var file = read("部门,姓名,用户名,Duty\n市场监管局,吴燕,wuyan,REVIEW\n");
        assertThat(file.lines().getFirst().cell(Column.DUTY)).isEqualTo("REVIEW");
        assertThat(file.header(Column.NAME, Language.EN)).isEqualTo("姓名");
        assertThat(file.header(Column.UNTIL, Language.EN)).isEqualTo("until");
    }

    @Test
    void aRowIsNamedByTheLineItBeginsIn() {
        var file = read(HEADER + "\na,\"two\nlines\",,x\n\nb,n,,x");
        assertThat(file.lines()).extracting(Line::number).containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-16LE", "UTF-32BE"})
    void anotherEncodingIsSaidToBeOne(String charset) {
        refused((HEADER + "\nwuyan,吴燕,,局\n").getBytes(Charset.forName(charset)), "file-not-utf8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|file-empty",
                "username,name,email,department|file-empty",
                "username;name;email;department~a;b;c;d|file-header-unknown",
                "username,name,email~a,b,c|file-header-missing",
                "username,name,email,department,部门~a,b,c,d,e|file-header-twice",
                "username,name,email,department~a,b,c|file-not-csv",
                "username,name,email,department~a,b,c,d,e|file-not-csv",
                "username,name,email,department~a,\"b\"x,c,d|file-not-csv"
            })
    void whatIsNoSuchFileIsSaidClearly(String text, String code) {
        refused(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8), code);
    }

    @Test
    void moreRowsThanAreTakenAreNotTaken() {
        assertThat(read(HEADER + "\na,b,c,d".repeat(OfficialsFile.MOST)).lines())
                .hasSize(OfficialsFile.MOST);
        refused(
                (HEADER + "\na,b,c,d".repeat(OfficialsFile.MOST + 1)).getBytes(StandardCharsets.UTF_8),
                "file-too-long");
    }

    private static OfficialsFile read(String text) {
        return OfficialsFile.of(text.getBytes(StandardCharsets.UTF_8), Language.EN);
    }

    private static void refused(byte[] bytes, String code) {
        assertThatThrownBy(() -> OfficialsFile.of(bytes, Language.EN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
