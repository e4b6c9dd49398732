package org.yiwang.catalog.checks;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiwang.catalog.items.Audience;
import org.yiwang.catalog.items.Elements.Channel;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.Topic;
import org.yiwang.catalog.texts.Text;

/** Whom an item is for and where one turns: topics for that audience, telephones with area codes. */
final class ContactRules {

    private static final Pattern PHONE = Pattern.compile("0[0-9]{2,3}-[0-9]{5,8}(-[0-9]{1,6})?");

    /** Topics of natural persons' lives; the others concern organisations too. */
    private static final Set<Topic> PERSONAL = EnumSet.of(
            Topic.BIRTH,
            Topic.HOUSEHOLD,
            Topic.DOCUMENTS,
            Topic.QUALIFICATION,
            Topic.SOCIAL_ASSISTANCE,
            Topic.PREFERENTIAL_TREATMENT,
            Topic.MARRIAGE);

    private ContactRules() {}

    static void check(Item item, Found found) {
        var contact = item.contact();
        if (contact != null) {
            phone(contact.enquiry(), "/contact/enquiry", found);
            phone(contact.complaint(), "/contact/complaint", found);
            var same = contact.enquiry().equals(contact.complaint());
            found.unless(!same, Check.CONTACT_SAME, "/contact/complaint", contact.complaint());
        }
        List<Channel<Text>> channels = item.channels() == null ? List.of() : item.channels();
        for (var at = 0; at < channels.size(); at++) {
            var phone = channels.get(at).phone();
            if (phone != null) {
                phone(phone, "/channels/" + at + "/phone", found);
            }
        }
        if (item.audience() != null && item.topics() != null) {
            audience(item.audience(), item.topics(), found);
        }
    }

    private static void phone(String number, String pointer, Found found) {
        found.unless(PHONE.matcher(number).matches(), Check.PHONE, pointer, number);
    }

    /** Every topic is for somebody the item is for, and everybody it is for finds it under a topic. */
    private static void audience(List<Audience> audience, List<Topic> topics, Found found) {
        for (var at = 0; at < topics.size(); at++) {
            var fits = audience.contains(Audience.PERSON) || !PERSONAL.contains(topics.get(at));
            found.unless(fits, Check.TOPIC_AUDIENCE, "/topics/" + at, topics.get(at));
        }
        for (var at = 0; at < audience.size(); at++) {
            var fits = audience.get(at) == Audience.PERSON || !isPersonal(topics);
            found.unless(fits, Check.TOPIC_AUDIENCE, "/audience/" + at, audience.get(at));
        }
    }

    private static boolean isPersonal(Collection<Topic> topics) {
        return !topics.isEmpty() && PERSONAL.containsAll(topics);
    }
}
