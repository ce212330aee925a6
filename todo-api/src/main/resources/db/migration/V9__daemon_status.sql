-- what a daemon that waits for the night last said about itself, for the administrators of a tenant
create table daemon_status (
	tid varchar(36) not null,
	app varchar(36) not null,
	reported timestamp with time zone not null,
	details varchar(8000) not null,
	primary key (tid, app)
);
