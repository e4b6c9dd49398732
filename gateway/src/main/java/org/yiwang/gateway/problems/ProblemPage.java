package org.yiwang.gateway.problems;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.yiwang.gateway.problems.ProblemTexts.Text;

/** The page that explains a problem to people, with the way on; HTML that needs no script. */
final class ProblemPage {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s</title>
              <link rel="icon" href="/favicon.svg">
              <link rel="stylesheet" href="/assets/pages.css">
            </head>
            <body>
              <header><a href="/">%s</a></header>
              <main>
                <h1>%2$s</h1>
                %s
                <p><a class="on" href="/">%s</a></p>
              </main>
              <footer><nav><a href="/problems">%s</a> <a href="?lang=%s" lang="%7$s" hreflang="%7$s">%s</a></nav></footer>
            </body>
            </html>
            """;

    private ProblemPage() {}

    static String of(String code, Text text, @Nullable String trace, Locale language) {
        var english = language.equals(Language.ENGLISH);
        var lines = new StringBuilder("<p>").append(escaped(text.detail())).append("</p>");
        lines.append("<dl><dt>")
                .append(english ? "Code" : "代码")
                .append("</dt><dd><code>")
                .append(escaped(code));
        lines.append("</code></dd>");
        if (trace != null) {
            lines.append("<dt>").append(english ? "Trace" : "追踪编号").append("</dt><dd><code>");
            lines.append(trace).append("</code></dd>");
        }
        return page(text.title(), lines.append("</dl>").toString(), language);
    }

    static String index(ProblemTexts texts, Locale language) {
        var list = new StringBuilder("<ul>");
        for (var code : texts.codes()) {
            var text = texts.find(code, language);
            var title = text == null ? code : text.title();
            list.append("<li><a href=\"/problems/").append(code).append("\">");
            list.append(escaped(title)).append("</a> <code>").append(code).append("</code></li>");
        }
        var title = language.equals(Language.ENGLISH) ? "What can go wrong" : "问题说明";
        return page(title, list.append("</ul>").toString(), language);
    }

    private static String page(String title, String body, Locale language) {
        var english = language.equals(Language.ENGLISH);
        return PAGE.formatted(
                language.toLanguageTag(),
                escaped(title),
                english ? "Yiwang" : "一网",
                body,
                english ? "Go to the start page" : "回到首页",
                english ? "All problems" : "全部问题",
                english ? "zh-CN" : "en",
                english ? "中文" : "English");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
