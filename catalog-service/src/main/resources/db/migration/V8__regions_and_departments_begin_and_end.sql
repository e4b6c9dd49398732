-- A region or department is in force from a day on, until the day from which it is no more; no day means no bound.
alter table regions
  add column valid_from   date,
  add column valid_until  date,
  add column succeeded_by text[] collate "C" not null default '{}',
  add constraint regions_end_after_they_begin check (valid_from < valid_until),
  add constraint regions_succeeded_when_ended check (cardinality(succeeded_by) = 0 or valid_until is not null);

alter table departments
  add column valid_from   date,
  add column valid_until  date,
  add column succeeded_by uuid[] not null default '{}',
  add constraint departments_end_after_they_begin check (valid_from < valid_until),
  add constraint departments_succeeded_when_ended check (cardinality(succeeded_by) = 0 or valid_until is not null);
create index departments_by_code on departments (code text_pattern_ops);

-- Regions as they are in force: never without every region above. Who ended with one above is succeeded by whom that one is.
create view dated_regions as
select r.code, r.name, r.level, r.parent, r.region_prefix, span.valid_from, span.valid_until,
       (select coalesce(json_agg(json_build_object('code', n.code, 'name', n.name) order by n.code), '[]')
          from regions n
         where span.valid_until is not null
           and n.code = any((select a.succeeded_by from regions a
                              where a.code = any(span.path) and a.valid_until = span.valid_until
                              order by cardinality(a.succeeded_by) = 0, length(a.region_prefix) desc limit 1)::text[])
       ) as succeeded_by
  from regions r
 cross join lateral (
   select max(a.valid_from) as valid_from, min(a.valid_until) as valid_until, array_agg(a.code) as path
     from regions a
    where a.code = any(array[rpad(left(r.code, 2), 12, '0'), rpad(left(r.code, 4), 12, '0'),
                             rpad(left(r.code, 6), 12, '0'), rpad(left(r.code, 9), 12, '0'), r.code])) span;

-- Departments as they are in force: never without their region.
create view dated_departments as
select d.id, d.code, d.name_zh, d.name_en, d.region, d.region_prefix, d.search,
       greatest(d.valid_from, r.valid_from) as valid_from, least(d.valid_until, r.valid_until) as valid_until,
       (select coalesce(json_agg(json_build_object('id', n.id, 'name', json_build_object('zh-CN', n.name_zh, 'en', n.name_en))
                                 order by n.id), '[]')
          from departments n where n.id = any(d.succeeded_by)) as succeeded_by
  from departments d join dated_regions r on r.code = d.region;

grant select on dated_regions, dated_departments to ${app};
