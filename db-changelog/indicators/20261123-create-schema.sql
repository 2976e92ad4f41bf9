--liquibase formatted sql

--changeset indicators:create-schema
create schema indicators;
--rollback drop schema indicators;
