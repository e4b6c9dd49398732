package org.yiwang.local.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sink's two pages; everything that came by mail is text in them. */
final class MailViews {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title><style>
            :root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 18%%, Canvas) }
            body { font: 16px/1.6 system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
              max-width: 60rem; margin: 0 auto; padding: 1.5rem; background: Canvas; color: CanvasText }
            h1 { font-size: 1.35rem; margin: 0 0 .75rem } h2 { font-size: 1rem; margin: 1.5rem 0 .5rem }
            ol { list-style: none; margin: 0; padding: 0 }
            li a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .6rem .25rem;
              border-bottom: 1px solid var(--line); text-decoration: none; color: inherit }
            li a:hover, li a:focus { background: color-mix(in srgb, CanvasText 6%%, Canvas) }
            @media (max-width: 40rem) { li a { grid-template-columns: 1fr } }
            li b { font-weight: 600 } small { font-size: .875rem; opacity: .75 }
            pre, iframe { width: 100%%; border: 1px solid var(--line); border-radius: 8px; box-sizing: border-box;
              margin: 0 }
            pre { font: inherit; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere }
            iframe { height: 34rem; background: white }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem 1rem }
            dt { opacity: .75 } dd { margin: 0; overflow-wrap: anywhere }
            </style></head><body>
            """;

    private MailViews() {}

    static String list(List<KeptMail> mails, boolean more) {
        var rows = mails.stream().map(MailViews::row).collect(Collectors.joining("\n"));
        var none = "<p>还没有邮件。提交一个办件，信就会来。<br>No letters yet: submit an application and one comes.</p>";
        var next = more
                ? "<p><a href=\"/?before=%d\">更早的邮件 · Older</a></p>"
                        .formatted(mails.getLast().id())
                : "";
        return HEAD.formatted("邮件 · Mail") + "<h1>邮件 · Mail</h1>" + (mails.isEmpty() ? none : "<ol>" + rows + "</ol>")
                + next + "</body></html>";
    }

    static String letter(KeptMail mail) {
        return HEAD.formatted(escaped(mail.subject()))
                + """
                <p><a href="/">← 全部邮件 · All mail</a></p><h1 lang="%7$s">%1$s</h1>
                <dl><dt>收件人 · To</dt><dd>%2$s</dd><dt>发件人 · From</dt><dd>%3$s</dd>
                <dt>收到 · Arrived</dt><dd>%4$s</dd><dt>Message-ID</dt><dd>%5$s</dd></dl>
                <h2>网页格式 · HTML</h2><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="HTML"
                src="/mails/%8$d/html"></iframe>
                <h2>纯文本 · Text</h2><pre lang="%7$s">%6$s</pre></body></html>
                """.formatted(
                                escaped(mail.subject()),
                                escaped(mail.recipient()),
                                escaped(mail.from()),
                                time(mail.arrivedAt()),
                                escaped(mail.messageId()),
                                linked(mail.text()),
                                escaped(mail.language()),
                                mail.id());
    }

    private static String row(KeptMail mail) {
        return "<li><a href=\"/mails/%d\"><b lang=\"%s\">%s</b><small>%s</small><small>%s</small></a></li>"
                .formatted(
                        mail.id(),
                        escaped(mail.language()),
                        escaped(mail.subject()),
                        time(mail.arrivedAt()),
                        escaped(mail.recipient()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String linked(String text) {
        return LINK.matcher(escaped(text)).replaceAll("<a href=\"$0\" target=\"_blank\" rel=\"noopener\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
