--liquibase formatted sql

--changeset campaigns:identify-basis-line
alter table campaigns.basis_line add column id uuid not null default gen_random_uuid();
create unique index basis_line_id on campaigns.basis_line (id);
--rollback alter table campaigns.basis_line drop column id;
