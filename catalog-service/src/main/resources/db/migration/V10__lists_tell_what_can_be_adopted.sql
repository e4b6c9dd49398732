-- To which levels the version in force is offered for adoption.
alter table items add column offered_to text[] not null default '{}';

update items i set offered_to = array(select json_array_elements_text(v.content -> 'offer' -> 'levels'))
  from item_versions v
 where v.item = i.id and v.version = i.version
   and json_typeof(v.content -> 'offer' -> 'levels') = 'array';
