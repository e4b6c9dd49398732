-- Whether one of these departments is asked for an opinion on a case that waits for it, or decides on an open remedy
-- against it. What was asked and not answered before the case was withdrawn or approved tacitly is waited for no more.
create or replace function asked_about(departments uuid[], of_root uuid, of_case uuid)
    returns boolean stable parallel safe
    return exists (select from opinions o join cases c on c.root_case_id = o.root_case_id and c.id = o.case_id
                    where o.root_case_id = of_root and o.case_id = of_case
                      and o.department = any(departments) and o.ended_on is null
                      and c.status in ('IN_REVIEW', 'SUSPENDED'))
        or exists (select from cases a
                    where a.contests = of_case and a.department = any(departments)
                      and a.status not in ('DRAFT', 'NOT_ACCEPTED', 'LAPSED', 'CLOSED', 'WITHDRAWN'));

-- What such departments still had in their queues.
delete from queue_entries q
 using cases c
 where q.opinion is not null and c.root_case_id = q.root_case_id and c.id = q.case_id
   and c.status not in ('IN_REVIEW', 'SUSPENDED');
