--liquibase formatted sql

--changeset access:create-schema
create schema access;
--rollback drop schema access;
