-- What few cases need is looked up by a function: a subquery is made ready on every execution of the statement it stands
-- in, needed or not, a function only when it is called.

-- The version of an item that is in force, as drafts are compared with it.
create function version_in_force(of_item uuid) returns integer stable parallel safe
    return (select max(v.version) from item_versions v where v.item_id = of_item);

-- Since when an item is retired.
create function retired_since(of_item uuid) returns timestamptz stable parallel safe
    return (select r.retired_at from retired_items r where r.item_id = of_item);

-- The opinions of a case that were asked for and not given, each NUMBER/DEPARTMENT.
create function open_opinions(of_root uuid, of_case uuid) returns text[] stable parallel safe
    return array(select o.number || '/' || o.department
                   from opinions o
                  where o.root_case_id = of_root and o.case_id = of_case and o.ended_on is null
                  order by o.number);

-- What is owed after the decision, each NUMBER/OWED_AS/AMOUNT/UNIT/STARTED_ON/STATE/DOCUMENT/MATERIAL.
create function owed_by(of_root uuid, of_case uuid) returns text[] stable parallel safe
    return array(select o.number || '/' || o.owed_as || '/' || o.amount || '/' || o.unit || '/'
                        || coalesce(o.started_on::text, '') || '/' || o.state || '/'
                        || coalesce(o.document_id::text, '') || '/' || o.material
                   from obligations o
                  where o.root_case_id = of_root and o.case_id = of_case
                  order by o.number);

-- Whether a mandate is a parent's for a child.
create function guardians(mandate uuid) returns boolean stable parallel safe
    return exists (select from copied_mandates g where g.id = mandate and g.kind = 'GUARDIAN');

-- Whether two accounts are one human's.
create function same_human(one uuid, another uuid) returns boolean stable parallel safe
    return one = another or exists (select from linked_persons l where l.person = one and l.other = another);

-- Whether one of these departments is asked for an opinion on a case, or decides on an open remedy against it.
create function asked_about(departments uuid[], of_root uuid, of_case uuid) returns boolean stable parallel safe
    return exists (select from opinions o
                    where o.root_case_id = of_root and o.case_id = of_case
                      and o.department = any(departments) and o.ended_on is null)
        or exists (select from cases a
                    where a.contests = of_case and a.department = any(departments)
                      and a.status not in ('DRAFT', 'NOT_ACCEPTED', 'LAPSED', 'CLOSED', 'WITHDRAWN'));

-- Until when a copy of what another service owns has everything; null while a partition was never heard of. The same as
-- CopyPulses.asOf, for where it is seldom asked.
create function copied_until(of_copy text) returns timestamptz stable parallel safe
    return (select min(k.at) from copy_pulses k where k.copy = of_copy having count(*) = max(k.partitions));

-- The mandate by which somebody may act for an applicant in an item's version at an instant: for every item, for this
-- one, or for a topic of it in that version.
create function mandate_for(agent uuid, of_kind text, of_applicant uuid, of_item uuid, of_version integer,
                            of_test boolean, at timestamptz)
    returns uuid stable parallel safe
    return (select m.id from copied_mandates m
             where m.agent = mandate_for.agent and m.grantor_kind = of_kind and m.grantor = of_applicant
               and m.test = of_test and m.in_force and m.begins <= at and m.ends > at
               and (m.every_item or of_item = any(m.items)
                    or exists (select from item_versions v
                                where v.item_id = of_item and v.version = of_version
                                  and jsonb_exists_any(v.published -> 'topics', m.topics)))
             order by m.id limit 1);

-- Whether an official dealt with a case, or another account of his.
create function dealt_with(official uuid, of_case uuid) returns boolean stable parallel safe
    return exists (select from case_events e
                    where e.root_case_id = of_case and e.case_id = of_case
                      and e.actor_id = official and e.actor_kind = 'OFFICIAL');
