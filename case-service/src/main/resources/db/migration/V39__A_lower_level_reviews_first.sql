-- While a lower level's department reviews first (Art. 43) the case is its department's; the one that decides waits here.
alter table cases add column deciding uuid;
