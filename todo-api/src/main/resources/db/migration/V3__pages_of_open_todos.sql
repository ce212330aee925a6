-- the same pages of what is open, or done: old to-dos pile up, and would all be read past
create index todo_of_person_by_state on todo (tid, oid, done, due, created, id);
create index todo_of_tenant_by_state on todo (tid, done, due, created, id);
