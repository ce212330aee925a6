-- organisations that their administrators connected, beside those that the settings list
create table connected_tenant (
	tid varchar(36) primary key,
	connected timestamp with time zone not null,
	administrator varchar(36) not null,
	administrator_name varchar(256)
);

-- who connected or removed which, and when; a row stays when the organisation goes
create table tenant_event (
	id uuid primary key,
	tid varchar(36) not null,
	happened timestamp with time zone not null,
	action varchar(20) not null,
	by_tid varchar(36) not null,
	by_oid varchar(36) not null,
	by_name varchar(256)
);

create index tenant_event_in_order on tenant_event (happened);
