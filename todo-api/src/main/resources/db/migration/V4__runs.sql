-- what the daemon reported, for the administrators of a tenant; a repeated report is the same run
create table run (
	id uuid primary key,
	tid varchar(36) not null,
	app varchar(36) not null,
	started timestamp with time zone not null,
	ended timestamp with time zone not null,
	outcome varchar(20) not null,
	reminded integer not null,
	already_reminded integer not null,
	failed integer not null,
	message varchar(1000),
	constraint one_run_a_start unique (tid, app, started)
);

create index run_of_tenant on run (tid, started);
