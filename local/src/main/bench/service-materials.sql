-- Gives the service's drafts their two required materials at once, instead of two uploads for each of them.
with given as (
  insert into documents (root_case_id, id, case_id, actor_id, test, state, declared_type, length, received, chunks,
                         opened_at, expires_at)
  select c.root_case_id, uuidv7(), c.id, c.actor_id, c.test, 'STORED', 'application/pdf', 1000, 1000, 1, now(), now()
    from cases c, generate_series(1, 2)
   where c.status = 'DRAFT'
     and not exists (select from materials m where m.root_case_id = c.root_case_id and m.case_id = c.id)
  returning root_case_id, case_id, id)
insert into materials (root_case_id, case_id, code, source, state, document_id, given_at)
select root_case_id, case_id,
       case row_number() over (partition by root_case_id, case_id) when 1 then 'identity-card' else 'premises-proof' end,
       'UPLOAD', 'PENDING', id, now()
  from given;
