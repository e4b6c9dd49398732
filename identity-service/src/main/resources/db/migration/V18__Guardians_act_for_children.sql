-- A guardian acts for a child in every item until it comes of age, as the registry of guardians confirmed.
alter table mandates add column kind text not null default 'AGENCY';
update mandates set kind = 'ROLE' where role is not null;
alter table mandates add constraint mandates_kind_known check (kind in ('AGENCY', 'ROLE', 'GUARDIAN'));
alter table mandates add constraint mandates_roles_are_a_kind check ((kind = 'ROLE') = (role is not null));
alter table mandates add constraint mandates_guardians_of_persons check (kind <> 'GUARDIAN' or grantor_kind = 'PERSON');
alter table mandates drop constraint mandates_for_something;
alter table mandates add constraint mandates_for_something
    check ((kind in ('ROLE', 'GUARDIAN')) = (cardinality(items) + cardinality(topics) = 0));

create unique index mandates_one_of_each_guardian on mandates (grantor, agent)
    where kind = 'GUARDIAN' and state = 'IN_FORCE';
