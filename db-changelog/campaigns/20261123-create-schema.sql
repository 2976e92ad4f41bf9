--liquibase formatted sql

--changeset campaigns:create-schema
create schema campaigns;
--rollback drop schema campaigns;
