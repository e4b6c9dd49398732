-- Destroying a case deletes its key and these rows; its events stay and its chain still verifies.
create table case_keys (
    root_case_id uuid  not null,
    case_id      uuid  not null,
    kek          text  not null,
    wrapped      bytea not null,
    constraint case_keys_key primary key (root_case_id, case_id)
);

-- name: form, applicant, <sequence>/reasons, document/<id>, …
create table sealed_texts (
    root_case_id uuid  not null,
    case_id      uuid  not null,
    name         text  not null,
    salt         bytea not null,
    sealed       bytea not null,
    constraint sealed_texts_key primary key (root_case_id, case_id, name)
);

grant select, insert, update, delete on case_keys, sealed_texts to ${app};
