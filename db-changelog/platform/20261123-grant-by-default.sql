--liquibase formatted sql

--changeset platform:grant-by-default
--comment: Whatever the owner makes later, in any module, the application may read and write, but not alter.
alter default privileges grant usage on schemas to binhyen_app;
alter default privileges grant select, insert, update, delete on tables to binhyen_app;
alter default privileges grant usage, select on sequences to binhyen_app;
--rollback alter default privileges revoke usage, select on sequences from binhyen_app;
--rollback alter default privileges revoke select, insert, update, delete on tables from binhyen_app;
--rollback alter default privileges revoke usage on schemas from binhyen_app;
