create table documents (
    root_case_id  uuid        not null,
    id            uuid        not null,
    case_id       uuid        not null,
    actor_id      uuid        not null,
    test          boolean     not null,
    state         text        not null,
    declared_type text        not null,
    length        bigint      not null,
    received      bigint      not null,
    chunks        integer     not null,
    opened_at     timestamptz not null,
    expires_at    timestamptz not null,
    constraint documents_key primary key (root_case_id, id),
    constraint documents_state check (state in ('UPLOADING', 'STORED'))
) with (fillfactor = 80);

create index documents_expiring on documents (expires_at) where state = 'UPLOADING';

-- Sealed with the case's key.
create table document_chunks (
    root_case_id uuid    not null,
    document_id  uuid    not null,
    chunk        integer not null,
    sealed       bytea   not null,
    constraint document_chunks_key primary key (root_case_id, document_id, chunk)
);

alter table document_chunks alter column sealed set storage external;

create table document_numbers (
    document_id  uuid not null,
    root_case_id uuid not null,
    constraint document_numbers_key primary key (document_id)
);

grant select, insert, update, delete on documents, document_chunks, document_numbers to ${app};
