-- The opinions of a case that were asked for and not given, each NUMBER/DEPARTMENT, and with /AMOUNT/UNIT/STARTED_ON where
-- silence is consent when that time has passed. Replicas of the version before go on reading open_opinions.
create function asked_opinions(of_root uuid, of_case uuid) returns text[] stable parallel safe
    return array(select o.number || '/' || o.department
                        || case when o.tacit then '/' || o.amount || '/' || o.unit || '/' || o.started_on else '' end
                   from opinions o
                  where o.root_case_id = of_root and o.case_id = of_case and o.ended_on is null
                  order by o.number);
