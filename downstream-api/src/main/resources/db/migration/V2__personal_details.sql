alter table profile add column phone varchar(32);
alter table profile add column birthday date;
