-- What this service shows of somebody, and the chain of each subject's records.
create table access_records (
    id            uuid        not null,
    subject       uuid,
    reader        uuid        not null,
    reader_post   text,
    mandate       uuid,
    client        text,
    resource_kind text        not null,
    resource      uuid        not null,
    purpose       text,
    case_id       uuid,
    shown         uuid[],
    at            timestamptz not null,
    sealed        boolean     not null default false,
    constraint access_records_about check (subject is not null or shown is not null),
    constraint access_records_pk primary key (id)
);

create index access_records_unsealed on access_records (at, id) where not sealed;

create table access_seals (
    subject uuid        not null,
    number  bigint      not null,
    record  uuid        not null,
    hash    text        not null,
    at      timestamptz not null,
    constraint access_seals_key primary key (subject, number),
    constraint access_seals_of_records foreign key (record) references access_records (id)
);

-- What all services told, for the subjects to read; each service counts from 1 for each subject.
create table accesses (
    subject  uuid        not null,
    service  text        not null,
    number   bigint      not null,
    record   uuid        not null,
    reader   uuid        not null,
    post     text,
    mandate  uuid,
    client   text,
    kind     text        not null,
    resource uuid        not null,
    cases    uuid[]      not null,
    purpose  text,
    at       timestamptz not null,
    previous text        not null,
    hash     text        not null,
    constraint accesses_key primary key (subject, service, number)
);

create index accesses_listed on accesses (subject, at desc, record desc);

grant select, insert on access_records, access_seals, accesses to ${app};
grant update (sealed) on access_records to ${app};
