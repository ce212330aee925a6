#!/usr/bin/env bash
# Run by PostgreSQL at its very first start: every API has a database, a user and a password of its own.
names=todo
# region downstream
names="$names downstream"
# endregion
for name in $names; do
  psql -h /run/postgresql -U "${POSTGRES_USER:-postgres}" -d postgres -q -v ON_ERROR_STOP=1 \
    -v name="$name" -v password="$(cat "/run/secrets/$name-database")" <<'END' || exit 1
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
END
done
