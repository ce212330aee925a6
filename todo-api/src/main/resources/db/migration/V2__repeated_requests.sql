-- the key a caller gave the request that added the to-do, and a hash of what it asked for
alter table todo add column request_key varchar(100);
alter table todo add column request_hash varchar(64);

create unique index one_todo_a_request on todo (tid, oid, request_key);
