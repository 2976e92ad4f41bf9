--liquibase formatted sql

--changeset imports:create-schema
create schema imports;
--rollback drop schema imports;
