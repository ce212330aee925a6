-- the key first: H2 took this index for pages too, which are in another order
drop index one_todo_a_request;
create unique index one_todo_a_request on todo (request_key, tid, oid);
