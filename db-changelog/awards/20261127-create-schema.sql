--liquibase formatted sql

--changeset awards:create-schema
create schema awards;
--rollback drop schema awards;
