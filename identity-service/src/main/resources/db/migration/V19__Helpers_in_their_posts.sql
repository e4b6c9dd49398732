-- A helper acts for a resident in the post in which he accepted, and no longer than he holds it.
alter table mandates add column helper_post uuid;
alter table mandates drop constraint mandates_kind_known;
alter table mandates add constraint mandates_kind_known check (kind in ('AGENCY', 'ROLE', 'GUARDIAN', 'HELPER'));
alter table mandates add constraint mandates_helpers_of_persons check (kind <> 'HELPER' or grantor_kind = 'PERSON');
alter table mandates add constraint mandates_helpers_in_posts
    check (helper_post is null or kind = 'HELPER');
alter table mandates add constraint mandates_helpers_accept_in_posts
    check (kind <> 'HELPER' or state <> 'IN_FORCE' or helper_post is not null);
alter table mandates add constraint mandates_helpers_posts_are_posts foreign key (helper_post) references posts (id);

create index mandates_of_helpers on mandates (helper_post) where helper_post is not null and state = 'IN_FORCE';

grant update (last_day, helper_post) on mandates to ${app};
