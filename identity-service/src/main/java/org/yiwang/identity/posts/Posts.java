package org.yiwang.identity.posts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.Regions;
import org.yiwang.identity.officials.OutsideSubtree;
import org.yiwang.identity.officials.Standing;
import org.yiwang.identity.posts.OfficialPost.Kind;
import org.yiwang.identity.posts.OfficialPost.State;
import org.yiwang.keycloak.Duty;

/** The one mover of posts: who may give, confirm, refuse and withdraw which. */
public final class Posts {

    /** What one person alone may not give. */
    private static final Set<Duty> CONFIRMED = EnumSet.of(Duty.DECIDE, Duty.ADMINISTER, Duty.AUDIT);

    private Posts() {}

    /** The post given, in force at once or waiting for a second person; {@code origin} is the one it is lent from. */
    public static OfficialPost granted(NewPost wanted, Place place, @Nullable OfficialPost origin, Scene scene) {
        if (scene.actor().is(scene.official().id())) {
            throw PostRefused.own();
        }
        var wrong = wrong(wanted, place, origin, scene);
        if (!wrong.isEmpty()) {
            throw PostRefused.fields(wrong);
        }
        var post = made(wanted, Objects.requireNonNull(place.department()), scene);
        if (!scene.actor().covers(post.prefix())) {
            throw new OutsideSubtree();
        }
        if (scene.own().stream().anyMatch(post::overlaps)) {
            throw PostRefused.held();
        }
        return post;
    }

    /** All posts that change: with a post withdrawn end those that are lent from it. */
    static List<OfficialPost> acted(PostAction action, OfficialPost post, @Nullable String reason, Scene scene) {
        refuse(action, post, scene);
        var by = scene.actor().person();
        if (action != PostAction.WITHDRAW) {
            return List.of(post.settled(action.to(), by, scene.now(), reason));
        }
        return Stream.concat(Stream.of(post), scene.lentFrom(post.id()).stream())
                .map(one -> one.withdrawn(by, scene.now(), String.valueOf(reason)))
                .toList();
    }

    /** Whether a post of this duty takes a second person. */
    static boolean isConfirmed(OfficialPost post) {
        return CONFIRMED.contains(post.duty());
    }

    /** What this reader may do with a post now. */
    static List<PostAction> allowed(OfficialPost post, Standing reader, LocalDate today) {
        return reader.is(post.official()) || !reader.covers(post.prefix())
                ? List.of()
                : PostAction.from(post.state()).stream()
                        .filter(action -> !action.takesSecondPerson() || !reader.is(post.proposedBy()))
                        .filter(action -> action != PostAction.CONFIRM || !post.isOver(today))
                        .toList();
    }

    private static void refuse(PostAction action, OfficialPost post, Scene scene) {
        if (scene.actor().is(post.official())) {
            throw PostRefused.own();
        }
        if (!scene.actor().covers(post.prefix())) {
            throw new OutsideSubtree();
        }
        if (!action.leadsFrom(post.state())) {
            throw PostRefused.notAllowed(action, post);
        }
        if (action.takesSecondPerson() && scene.actor().is(post.proposedBy())) {
            throw PostRefused.secondPersonNeeded();
        }
        if (action == PostAction.CONFIRM && post.isOver(scene.today())) {
            throw PostRefused.over();
        }
    }

    private static List<FieldError> wrong(NewPost wanted, Place place, @Nullable OfficialPost origin, Scene scene) {
        var department = place.department();
        var wrong = new ArrayList<FieldError>();
        var from = wanted.from() == null ? scene.today() : wanted.from();
        add(wrong, department == null, "/department", "unknown-department");
        var outside = outside(wanted.region(), department);
        add(wrong, outside, "/region", "region-of-department");
        add(wrong, !outside && !place.regionExists(), "/region", "unknown-region");
        add(wrong, from.isBefore(scene.today()), "/from", "not-before-today");
        add(wrong, wanted.until() != null && wanted.until().isBefore(from), "/until", "not-before-from");
        add(wrong, kind(wanted) != Kind.REGULAR && wanted.until() == null, "/until", "substitute-ends");
        if (kind(wanted) == Kind.LENT) {
            add(wrong, origin == null || !lendable(wanted, origin, scene), "/lentFrom", "lendable");
        } else {
            add(wrong, wanted.lentFrom() != null, "/lentFrom", "only-if-lent");
        }
        return wrong;
    }

    private static void add(List<FieldError> wrong, boolean is, String pointer, String code) {
        if (is) {
            wrong.add(new FieldError(pointer, code));
        }
    }

    private static boolean outside(@Nullable String region, @Nullable Department department) {
        return region != null
                && (!Regions.isCode(region)
                        || department != null && !Regions.prefix(region).startsWith(department.prefix()));
    }

    private static boolean lendable(NewPost wanted, OfficialPost origin, Scene scene) {
        var last = origin.lastDay();
        return origin.state() == State.IN_FORCE
                && !origin.isOver(scene.today())
                && origin.kind() != Kind.LENT
                && !origin.official().equals(scene.official().id())
                && origin.duty() == wanted.duty()
                && origin.department().equals(wanted.department())
                && (wanted.region() == null || wanted.region().equals(origin.region()))
                && (last == null || wanted.until() == null || !wanted.until().isAfter(last));
    }

    private static OfficialPost made(NewPost wanted, Department department, Scene scene) {
        var region = wanted.region() == null ? department.region() : wanted.region();
        var from = wanted.from() == null ? scene.today() : wanted.from();
        var state = CONFIRMED.contains(wanted.duty()) ? State.PROPOSED : State.IN_FORCE;
        return OfficialPost.begun(wanted, region, kind(wanted), from, state, scene);
    }

    private static Kind kind(NewPost wanted) {
        return wanted.kind() == null ? Kind.REGULAR : wanted.kind();
    }

    /** A post put in force by the installation itself: the first administrators have nobody above them. */
    static OfficialPost provided(
            ProvisionController.ProvidedOfficial.ProvidedPost post, Department department, Scene scene) {
        var wanted = new NewPost(post.duty(), post.department(), null, Kind.REGULAR, null, post.from(), null);
        return OfficialPost.begun(wanted, department.region(), Kind.REGULAR, post.from(), State.IN_FORCE, scene);
    }
}
