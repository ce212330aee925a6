create table profile (
	id uuid primary key,
	version integer not null,
	tid varchar(36) not null,
	oid varchar(36) not null,
	display_name varchar(256),
	user_principal_name varchar(256),
	time_zone varchar(64) not null,
	locale varchar(35) not null,
	working_days varchar(9) array not null,
	constraint one_profile_a_person unique (tid, oid)
);
