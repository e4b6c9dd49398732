-- Whether a case is somebody's own in the sense of the own-case rule, at an instant: applied for, entered or brought to a
-- window by any account of the same human, or by an applicant he may act for; or contesting what he dealt with as an
-- official. A clerk entered nothing of his own at a window.
create function own_case(official uuid, of_kind text, of_applicant uuid, present uuid, entered_by uuid, at_window uuid,
                         of_root uuid, of_case uuid, contested uuid, at timestamptz)
    returns boolean stable parallel safe
    return exists (select from (select official as person
                                union all select l.other from linked_persons l where l.person = official) s
                    where s.person in (of_applicant, present)
                       or s.person = entered_by and at_window is null
                       or exists (select from copied_mandates m
                                   where m.agent = s.person and m.grantor_kind = of_kind and m.grantor = of_applicant
                                     and m.in_force and m.begins <= at and m.ends > at)
                       or exists (select from case_events e
                                   where e.root_case_id = of_root and e.case_id = of_case
                                     and (e.actor_id = s.person and e.mandate_id is not null
                                          or e.action = 'RECORD_VISIT' and e.data ->> 'present' = s.person::text))
                       or contested is not null and dealt_with(s.person, contested));

-- The same of a case by its id, for lists that hold the id alone: asked row by row, of no more rows than a page shows.
create function own_case(official uuid, of_root uuid, of_case uuid, at timestamptz)
    returns boolean stable parallel safe
    return exists (select from cases c
                    where c.root_case_id = of_root and c.id = of_case
                      and own_case(official, c.applicant_kind, c.applicant_id, c.present_id, c.actor_id, c.taken_in_for,
                                   c.root_case_id, c.id, c.contests, at));
