--liquibase formatted sql

--changeset organisation:create-training
create table organisation.training (
    id      uuid   primary key,
    held_on date   not null,
    unit_id uuid   not null,
    force   text   collate "C" not null references organisation.body_kind,
    trained int    not null,
    topics  text   not null,
    version bigint not null,
    constraint training_someone check (trained > 0),
    constraint training_text_normalised check (topics is nfc normalized)
);
create index training_unit on organisation.training (unit_id, held_on);
--rollback drop table organisation.training;

--changeset organisation:create-agreement
create table organisation.agreement (
    id              uuid   primary key,
    unit_id         uuid   not null,  -- the unit it is kept for
    subject         text   not null,
    document_number text   not null,
    signed_on       date   not null,
    partners        text   not null,  -- organisations that signed it
    starts_on       date   not null,
    ends_on         date   not null,
    version         bigint not null,
    constraint agreement_days_in_order check (starts_on <= ends_on),
    constraint agreement_text_normalised check (
        subject is nfc normalized and document_number is nfc normalized and partners is nfc normalized)
);
create index agreement_unit on organisation.agreement (unit_id);
create table organisation.agreement_review (
    agreement uuid not null references organisation.agreement,
    due_on    date not null,
    done_on   date,
    primary key (agreement, due_on)
);
create table organisation.agreement_reminder (
    agreement uuid not null references organisation.agreement,
    due_on    date not null,
    days_left int  not null,
    primary key (agreement, due_on, days_left)
);
--rollback drop table organisation.agreement_reminder;
--rollback drop table organisation.agreement_review;
--rollback drop table organisation.agreement;

--changeset organisation:create-inspection
create table organisation.inspection (
    id                uuid   primary key,
    held_on           date   not null,
    unit_id           uuid   not null,  -- the unit inspected
    lead              uuid   not null references organisation.body,
    conclusion_number text,
    conclusion_date   date,
    follow_up_by      date,
    followed_up_on    date,
    version           bigint not null,
    constraint inspection_text_normalised check (conclusion_number is nfc normalized)
);
create index inspection_unit on organisation.inspection (unit_id, held_on);
--rollback drop table organisation.inspection;

--changeset organisation:create-area-assignment
create table organisation.area_assignment (
    id       uuid   primary key,
    body_id  uuid   not null references organisation.body,
    unit_id  uuid   not null,
    duty     text   collate "C" not null,
    from_day date   not null,
    last_day date,
    version  bigint not null,
    constraint area_assignment_duty_known check (duty in ('ATTENDS', 'URGES')),
    constraint area_assignment_days_in_order check (from_day <= last_day)
);
create index area_assignment_unit on organisation.area_assignment (unit_id);
create index area_assignment_body on organisation.area_assignment (body_id);
--rollback drop table organisation.area_assignment;
