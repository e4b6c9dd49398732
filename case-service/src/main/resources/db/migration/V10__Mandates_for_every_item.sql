-- Who has a role in an organisation may act for it in every item.
alter table copied_mandates add column every_item boolean not null default false;
