--liquibase formatted sql

--changeset platform:create-extensions
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
--rollback drop extension pg_trgm; drop extension btree_gist;

--changeset platform:create-schema
create schema platform;
--rollback drop schema platform;
