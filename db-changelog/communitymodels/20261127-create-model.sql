--liquibase formatted sql

--changeset communitymodels:create-model
create table communitymodels.model (
    id                  uuid    primary key,
    code                text    collate "C" not null,
    name                text    not null,
    search_key          text    collate "C" not null,
    level               text    collate "C" not null,
    form                text    collate "C",
    area_types          text[]  not null,
    reporting_class     text    collate "C" not null generated always as (
        case when area_types && array['religious', 'ethnic_minority'] then 'religious_ethnic' else level end) stored,
    host                uuid    not null,  -- the unit that answers for it; no foreign key across schemas
    owner_kind          text    collate "C" not null,
    owner_body          uuid,              -- where the register of bodies knows the owner
    owner_name          text    not null,
    origin              uuid    references communitymodels.model,
    dormant_proposed_on date,              -- proposed by the system, waits for an officer
    kept_on             date,              -- when an officer last said that it works all the same
    version             bigint  not null,
    constraint model_code_once unique (code),
    constraint model_level_known check (level in ('province', 'district', 'commune')),
    constraint model_form_known check (form in ('self_prevention', 'self_management', 'self_protection', 'self_reconciliation')),
    constraint model_area_types_known check (area_types <@ array[
        'general', 'religious', 'ethnic_minority', 'border', 'coastal', 'industrial_zone', 'bordering'] and cardinality(area_types) > 0),
    constraint model_owner_kind_known check (owner_kind in ('member_body', 'mass_organisation', 'institution', 'committee', 'other')),
    constraint model_not_its_own_origin check (origin <> id),
    constraint model_text_normalised check (code is nfc normalized and name is nfc normalized and owner_name is nfc normalized)
);
create index model_origin on communitymodels.model (origin) where origin is not null;
create index model_host on communitymodels.model (host);
--rollback drop table communitymodels.model;

--changeset communitymodels:create-step
-- what happened to a model on which day; a decision by number and date only
create table communitymodels.step (
    model           uuid not null references communitymodels.model on delete cascade,
    number          int  not null,
    kind            text collate "C" not null,
    on_day          date not null,
    decision_number text,
    decision_date   date,
    year            int,
    grade           text collate "C",
    primary key (model, number),
    constraint step_kind_known check (kind in (
        'PROPOSED', 'PILOTED', 'INAUGURATED', 'GRADED', 'NAMED_EXAMPLE', 'DORMANT', 'REVIVED', 'RETIRED')),
    constraint step_grade_known check (grade in ('EXCELLENT', 'GOOD', 'AVERAGE', 'WEAK')),
    constraint step_graded_by_year check ((kind = 'GRADED') = (year is not null) and (year is null) = (grade is null)),
    constraint step_decision_dated check (decision_number is null or decision_date is not null),
    constraint step_text_normalised check (decision_number is nfc normalized)
);
create unique index step_grade_once_a_year on communitymodels.step (model, year) where kind = 'GRADED';
--rollback drop table communitymodels.step;
