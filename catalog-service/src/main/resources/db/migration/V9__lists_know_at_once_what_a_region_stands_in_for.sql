-- Which upper items a region has its own of: lists leave those out without looking at each.
create index items_by_region_adopting on items (region, standard) where standard is not null and retired_at is null;
