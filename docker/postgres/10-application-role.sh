#!/bin/sh
# Runs once, when the database is made. The application's role owns its database and is no superuser; its password
# stands in one place, the address that the application reads.
set -eu
password=$(sed -E 's#^[^:]+://[^:]+:([^@]+)@.*#\1#' /run/secrets/database_url)
psql --quiet --set ON_ERROR_STOP=1 --set password="$password" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE lumit LOGIN PASSWORD :'password';
CREATE DATABASE lumit OWNER lumit;
SQL
