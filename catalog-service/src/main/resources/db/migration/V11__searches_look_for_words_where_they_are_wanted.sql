-- Words and region in one index: what is nearly so is looked for among the items of the regions asked for, not among all.
create extension if not exists btree_gin;
drop index items_by_words;

-- How often a word occurs is not sampled: comparing each sample with the words takes longer than the search itself.
alter table items alter column search type text;
alter table items alter column search set statistics 0;

create index items_by_region_and_words on items using gin (region, search gin_trgm_ops);
