create table todo (
	id uuid primary key,
	version integer not null,
	tid varchar(36) not null,
	oid varchar(36) not null,
	title varchar(200) not null,
	notes varchar(4000),
	due date not null, -- 9999-12-31 is someday
	done boolean not null,
	created timestamp with time zone not null,
	changed timestamp with time zone not null
);

-- a page of one person's to-dos, and a page of everybody's in a tenant
create index todo_of_person on todo (tid, oid, due, created, id);
create index todo_of_tenant on todo (tid, due, created, id);

create table reminder (
	id uuid primary key,
	todo uuid not null references todo on delete cascade,
	posted_on date not null,
	message varchar(1000) not null,
	created timestamp with time zone not null,
	constraint one_reminder_a_day unique (todo, posted_on)
);
