-- An organisation has a record once its legal representative was confirmed by the market-regulation registry.
create table organisations (
    id             uuid        not null,
    code           text        not null,
    name           text        not null,
    representative uuid        not null,
    test           boolean     not null,
    confirmed_at   timestamptz not null,
    version        bigint      not null,
    constraint organisations_key primary key (id),
    constraint organisations_code_once unique (code, test)
);

-- A role is a mandate of an organisation for every item.
alter table mandates add column role text;
alter table mandates drop constraint mandates_grantor_kind_known;
alter table mandates add constraint mandates_grantor_kind_known check (grantor_kind in ('PERSON', 'ORGANISATION'));
alter table mandates drop constraint mandates_for_something;
alter table mandates add constraint mandates_for_something
    check ((role is null) = (cardinality(items) + cardinality(topics) > 0));
alter table mandates add constraint mandates_roles_in_organisations
    check (role is null or grantor_kind = 'ORGANISATION' and role in ('REPRESENTATIVE', 'MANAGER', 'HANDLER'));

create index mandates_with_a_role on mandates (agent) where role is not null and state = 'IN_FORCE';

grant select, insert, update on organisations to ${app};
