-- The running number within the case; null where no notice was given.
alter table messages add column notice integer;
