-- Who stood before the clerk that took it in, if it was not the applicant; mandate_id is then this person's.
alter table cases add column present_id uuid;

create index cases_of_who_was_present on cases (present_id) where present_id is not null;
