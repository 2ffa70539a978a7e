#!/bin/bash
# First start of an empty volume only: the roles and databases that apps/embedded makes on one machine.
# jc_owner migrates, jc_app works and may not change `audit`, temporal owns the engine's two databases.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set owner="$JC_OWNER_PASSWORD" --set app="$JC_APP_PASSWORD" --set temporal="$TEMPORAL_DB_PASSWORD" <<'SQL'
create role jc_owner login nosuperuser nocreatedb nocreaterole noreplication password :'owner';
create role jc_app login nosuperuser nocreatedb nocreaterole noreplication password :'app';
create role temporal login nosuperuser nocreatedb nocreaterole noreplication password :'temporal';

create database jiangcheng owner jc_owner template template0 encoding 'UTF8' locale 'C';
create database temporal owner temporal template template0 encoding 'UTF8' locale 'C';
create database temporal_visibility owner temporal template template0 encoding 'UTF8' locale 'C';

revoke all on database jiangcheng, temporal, temporal_visibility from public;
grant connect on database jiangcheng to jc_app;
SQL
