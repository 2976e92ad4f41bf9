--liquibase formatted sql

--changeset documents:create-schema
create schema documents;
--rollback drop schema documents;
