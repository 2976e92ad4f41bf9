--liquibase formatted sql

--changeset pledges:create-schema
create schema pledges;
--rollback drop schema pledges;
