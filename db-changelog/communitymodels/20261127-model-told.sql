--liquibase formatted sql

--changeset communitymodels:model-told
-- how often a model has been told of, so that a telling overtaken by a later one is known for one
alter table communitymodels.model add told bigint not null default 0;
--rollback alter table communitymodels.model drop told;
