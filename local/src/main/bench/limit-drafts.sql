-- As many drafts as pgbench will submit, each with its key, its two sealed texts and its
-- two materials, as the service keeps them.
create function case_of(job bigint) returns uuid immutable strict parallel safe
  return ('0199f000-0000-7000-8000-' || (100000000000 + job))::uuid;

insert into cases (root_case_id, id, applicant_kind, applicant_id, actor_id, test, item_id, item_version, handling_type,
                   department, region, region_prefix, status, electronic, version, sequence, head, opened_at, changed_at)
select case_of(job), case_of(job), 'PERSON', '0199f000-0000-7000-8000-000000000301',
       '0199f000-0000-7000-8000-000000000301',
       false,
       '0199f000-0000-7000-8000-000000000203', 1, 'ON_THE_SPOT', '0199f000-0000-7000-8000-000000000102',
       '330106000000', '330106', 'DRAFT', false, 1, 0, '', now(), now()
  from generate_series(0, :count - 1) as job;

insert into case_keys (root_case_id, case_id, kek, wrapped)
select id, id, 'first', decode(repeat('5a', 60), 'hex') from cases;

insert into sealed_texts (root_case_id, case_id, name, salt, sealed)
select id, id, name, decode(repeat('5a', 16), 'hex'), decode(repeat('5a', bytes), 'hex')
  from cases, (values ('form', 560), ('applicant', 40)) as text (name, bytes);

insert into materials (root_case_id, case_id, code, source, state, document_id, given_at)
select id, id, code, 'UPLOAD', 'PENDING', uuidv7(), now()
  from cases, (values ('identity-card'), ('premises-proof')) as given (code);

drop function case_of;
