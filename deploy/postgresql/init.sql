-- One database for each service and one for Keycloak, each owned by a role of its own that can open no other.
-- The passwords are those of the demo.

CREATE ROLE ingestion LOGIN PASSWORD 'entente';
CREATE ROLE agreements LOGIN PASSWORD 'entente';
CREATE ROLE metrics LOGIN PASSWORD 'entente';
CREATE ROLE gateway LOGIN PASSWORD 'entente';
CREATE ROLE keycloak LOGIN PASSWORD 'entente';

CREATE DATABASE ingestion OWNER ingestion;
CREATE DATABASE agreements OWNER agreements;
CREATE DATABASE metrics OWNER metrics;
CREATE DATABASE gateway OWNER gateway;
CREATE DATABASE keycloak OWNER keycloak;

REVOKE CONNECT ON DATABASE ingestion, agreements, metrics, gateway, keycloak FROM PUBLIC;
