--liquibase formatted sql

--changeset reporting:add-campaign-basis
alter table reporting.campaign add column basis uuid[] not null default '{}';
comment on column reporting.campaign.basis is 'ids of the documents and lines it stands on';
--rollback alter table reporting.campaign drop column basis;
