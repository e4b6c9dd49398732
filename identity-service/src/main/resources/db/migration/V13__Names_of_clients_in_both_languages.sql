alter table clients rename column name to name_zh;
alter table clients add column name_en text;
update clients set name_en = name_zh;
alter table clients alter column name_en set not null;
