alter table items
  add column promise_amount int,
  add column promise_unit   text,
  add column visits         int;

update items i set
    promise_amount = (v.content -> 'limits' -> 'PROMISE' ->> 'amount')::int,
    promise_unit = v.content -> 'limits' -> 'PROMISE' ->> 'unit',
    visits = (v.content -> 'visits' ->> 'count')::int
  from item_versions v
  where v.item = i.id and v.version = i.version;
