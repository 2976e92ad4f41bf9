--liquibase formatted sql

--changeset organisation:add-institution-of-guard
alter table organisation.body
    add institution_id uuid references organisation.institution,  -- the one a guard force protects
    add constraint body_institution_of_guards check (institution_id is null or kind = 'guard_force');
create index body_institution on organisation.body (institution_id) where institution_id is not null;
--rollback alter table organisation.body drop institution_id;
