#!/usr/bin/env bash
# Run by PostgreSQL at its very first start: every API has a database and a user of its own.
psql -h /run/postgresql -U "${POSTGRES_USER:-postgres}" -d postgres -q -v ON_ERROR_STOP=1 -v password="$POSTGRES_PASSWORD" <<'END'
CREATE ROLE todo LOGIN PASSWORD :'password';
CREATE DATABASE todo OWNER todo;
REVOKE CONNECT ON DATABASE todo FROM PUBLIC;
CREATE ROLE downstream LOGIN PASSWORD :'password';
CREATE DATABASE downstream OWNER downstream;
REVOKE CONNECT ON DATABASE downstream FROM PUBLIC;
END
