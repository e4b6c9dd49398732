-- A client of an integrator through which something was read; whether the record is in the chain of its subjects.
alter table access_records
    add column client text,
    add column sealed boolean not null default false;

create index access_records_unsealed on access_records (at, id) where not sealed;

-- The chain of each subject's records.
create table access_seals (
    subject uuid        not null,
    number  bigint      not null,
    record  uuid        not null,
    hash    text        not null,
    at      timestamptz not null,
    constraint access_seals_key primary key (subject, number),
    constraint access_seals_of_records foreign key (record) references access_records (id)
);

grant update (sealed) on access_records to ${app};
grant select, insert on access_seals to ${app};
