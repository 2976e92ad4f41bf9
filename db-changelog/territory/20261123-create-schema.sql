--liquibase formatted sql

--changeset territory:create-schema
create schema territory;
--rollback drop schema territory;
