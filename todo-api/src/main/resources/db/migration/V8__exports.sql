-- one export a person; its refresh token is encrypted, and gone when it has ended
create table export (
	id uuid primary key,
	version integer not null,
	tid varchar(36) not null,
	oid varchar(36) not null,
	state varchar(10) not null,
	created timestamp with time zone not null,
	due timestamp with time zone not null,
	attempts integer not null,
	ended timestamp with time zone,
	failure varchar(30),
	refresh_token varchar(8000),
	next_page varchar(200),
	pages integer not null,
	todos integer not null,
	constraint one_export_a_person unique (tid, oid)
);

create index export_to_do on export (state, due);

create table export_page (
	export uuid not null references export on delete cascade,
	number integer not null,
	content text not null,
	primary key (export, number)
);
