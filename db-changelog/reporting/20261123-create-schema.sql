--liquibase formatted sql

--changeset reporting:create-schema
create schema reporting;
--rollback drop schema reporting;
