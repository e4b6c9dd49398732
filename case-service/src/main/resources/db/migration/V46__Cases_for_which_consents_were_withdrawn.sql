-- The last word of people on whether an integrator's client is shown one case of theirs, as identity-service tells it.
create table copied_case_consents (
    root_case_id uuid    not null,
    case_id      uuid    not null,
    client       text    not null,
    version      bigint  not null,
    withdrawn    boolean not null,
    constraint copied_case_consents_key primary key (root_case_id, case_id, client)
);

grant select, insert, update, delete on copied_case_consents to ${app};

-- Whether a client is not shown a case any more; asked for integrators' clients alone.
create function consent_withdrawn(of_client text, of_root uuid, of_case uuid) returns boolean stable parallel safe
    return exists (select from copied_case_consents k
                    where k.root_case_id = of_root and k.case_id = of_case
                      and k.client = of_client and k.withdrawn);
