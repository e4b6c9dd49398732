package org.yiwang.catalog.items;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements an item is described with; {@code T} is the text: both languages in editing, one in public reads. */
public final class Elements {

    private Elements() {}

    /** The law an item rests on, and its articles. */
    public record LegalBasis<T>(T law, @Nullable T article) {}

    /** Units in which the law counts time. */
    @Schema(name = "LimitUnit")
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS
    }

    /** A limit with the law that sets it; without one the Administrative Licensing Law's defaults are the most. */
    public record TimeLimit<T>(
            int amount, Unit unit, @Nullable T basis) {}

    /** The promised limit without its reasons. */
    public record Promise(int amount, Unit unit) {}

    /** How often an applicant has to appear in person, and why if at all (最多跑一次). */
    public record Visits<T>(int count, @Nullable T reason) {}

    /** Whether applying costs anything. */
    public record Fee(boolean charged) {}

    /** What a decision gives. */
    @Schema(name = "ResultType")
    public enum ResultType {
        LICENCE,
        CERTIFICATE,
        APPROVAL,
        REGISTRATION
    }

    /** Ways in which a result reaches the applicant. */
    @Schema(name = "DeliveryWay")
    public enum Delivery {
        ELECTRONIC,
        POST,
        WINDOW
    }

    /** What is issued in the end. */
    public record Result<T>(ResultType type, T name, List<Delivery> delivery) {}

    /** Where a material may come from. */
    @Schema(name = "MaterialSource")
    public enum Source {
        LICENCE,
        EVIDENCE,
        UPLOAD
    }

    /** A document asked for: accepted media types and the largest size in bytes. */
    public record Material<T>(
            String code,
            T name,
            boolean required,
            List<Source> sources,
            List<String> formats,
            long maxBytes,
            @Nullable T guidance) {}

    /** Ways to apply. */
    @Schema(name = "ChannelKind")
    public enum ChannelKind {
        ONLINE,
        WINDOW
    }

    /** A place to apply at. */
    public record Channel<T>(ChannelKind kind, T name) {}

    /** Telephone numbers with area code: for questions, and for complaints. */
    public record Contact(String enquiry, String complaint) {}

    /** A question people ask, and its answer. */
    public record Faq<T>(T question, T answer) {}
}
