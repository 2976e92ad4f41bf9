--liquibase formatted sql

--changeset notices:create-schema
create schema notices;
--rollback drop schema notices;
