--liquibase formatted sql

--changeset communitymodels:create-schema
create schema communitymodels;
--rollback drop schema communitymodels;
