--liquibase formatted sql

--changeset reporting:add-report-replaced-by
alter table reporting.report add column replaced_by uuid[] not null default '{}';
comment on column reporting.report.replaced_by is 'ids of the units whose report comes in its place, since the unit is no more; empty while it stands by itself';
--rollback alter table reporting.report drop column replaced_by;
