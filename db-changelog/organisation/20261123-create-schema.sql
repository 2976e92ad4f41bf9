--liquibase formatted sql

--changeset organisation:create-schema
create schema organisation;
--rollback drop schema organisation;
