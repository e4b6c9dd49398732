-- A reconsideration (行政复议) or complaint (投诉) names the case it contests, and until when it may be handed in.
alter table cases
    add column remedy text,
    add column contests uuid,
    add column file_until timestamptz,
    add column contest_claimed_at timestamptz,
    add column contest_noted boolean not null default false,
    add constraint cases_remedy check (remedy in ('APPEAL', 'COMPLAINT')),
    add constraint cases_contest check ((remedy is null) = (contests is null));

create index cases_contesting on cases (contests) where contests is not null;

-- Handed in, and not yet written down in the case they contest.
create index cases_contests_to_note on cases (id)
    where contests is not null and status <> 'DRAFT' and not contest_noted;
