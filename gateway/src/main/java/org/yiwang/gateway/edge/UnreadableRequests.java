package org.yiwang.gateway.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.yiwang.gateway.problems.Language;
import org.yiwang.gateway.problems.Problem;
import org.yiwang.gateway.problems.ProblemAnswer;

/**
 * Gives the server's own refusal of what it cannot read as HTTP (RFC 9112 §3, RFC 6585 §5) the body every other refusal has,
 * in Chinese because the reader's language was not read; the connection is closed after it.
 */
final class UnreadableRequests extends ChannelDuplexHandler {

    private final ProblemAnswer problems;
    private boolean unreadable;

    UnreadableRequests(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpObject read && read.decoderResult().isFailure()) {
            unreadable = true;
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) throws Exception {
        if (unreadable
                && message instanceof FullHttpResponse refusal
                && !refusal.content().isReadable()) {
            explain(refusal);
        }
        super.write(context, message, written);
    }

    private void explain(FullHttpResponse refusal) {
        var status = HttpStatus.valueOf(refusal.status().code());
        var body = problems.unread(new Problem(status, code(status)), Language.CHINESE);
        refusal.content().writeBytes(body);
        refusal.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LANGUAGE, Language.CHINESE.toLanguageTag())
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff");
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case URI_TOO_LONG -> "uri-too-long";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "headers-too-large";
            default -> "bad-request";
        };
    }
}
