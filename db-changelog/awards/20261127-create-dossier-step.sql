--liquibase formatted sql

--changeset awards:create-dossier-step
-- which account brought a file to a stage last: the id of a post, whose name stands with the accounts
create table awards.dossier_step (
    dossier uuid not null references awards.dossier on delete cascade,
    stage   text collate "C" not null,
    account uuid not null,  -- no foreign key across schemas
    primary key (dossier, stage),
    constraint dossier_step_stage_known check (stage in ('REGISTERED', 'ASSESSED', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'DECIDED'))
);
--rollback drop table awards.dossier_step;
