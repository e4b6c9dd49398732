-- Given for items and topics, by a role in an organisation, or as guardian of a child.
alter table copied_mandates add column kind text not null default 'AGENCY';
