--liquibase formatted sql

--changeset awards:create-cycle
create table awards.cycle (
    id        uuid primary key,
    year      int  not null,
    kind      int  not null,
    purpose   text collate "C" not null,
    standard  uuid not null references awards.standard,
    opened_on date not null,
    constraint cycle_once unique (year, kind, purpose),
    constraint cycle_kind_known check (kind between 1 and 5),
    constraint cycle_purpose_known check (purpose in ('TITLE', 'GRADE'))
);
--rollback drop table awards.cycle;

--changeset awards:create-dossier
-- the file of an object in a year: papers by number and day, votes as numbers
create table awards.dossier (
    id              uuid   primary key,
    cycle           uuid   not null references awards.cycle,
    object          uuid   not null,  -- a unit or an institution; no foreign key across schemas
    stage           text   collate "C" not null,
    registered_on   date   not null,
    assessed_on     date,
    minutes_number  text,
    minutes_date    date,
    present         int,
    in_favour       int,
    submitted_on    date,
    appraised_on    date,
    passed          boolean,
    points          int,
    grade           text   collate "C",
    return_reason   text,
    returned_on     date,
    decided_on      date,
    decision_number text,
    version         bigint not null,
    constraint dossier_once unique (cycle, object),
    constraint dossier_stage_known check (stage in ('REGISTERED', 'ASSESSED', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'DECIDED')),
    constraint dossier_grade_known check (grade in ('EXCELLENT', 'GOOD', 'AVERAGE', 'WEAK')),
    constraint dossier_votes_in_order check (in_favour between 0 and present),
    constraint dossier_decided_whole check ((stage = 'DECIDED') = (decided_on is not null)),
    constraint dossier_text_normalised check (
        minutes_number is nfc normalized and return_reason is nfc normalized and decision_number is nfc normalized)
);
create index dossier_object on awards.dossier (object);
--rollback drop table awards.dossier;

--changeset awards:create-dossier-answer
-- met or not, how many of how many, points; of a sensitive criterion a reason from a list and the number of a paper, no word more
create table awards.dossier_answer (
    dossier         uuid not null references awards.dossier on delete cascade,
    criterion       text collate "C" not null,
    met             boolean,
    number          int,
    base            int,
    points          int,
    reason          text collate "C",
    document_number text,
    document_date   date,
    primary key (dossier, criterion),
    constraint dossier_answer_not_negative check (number >= 0 and base >= 0 and points >= 0),
    constraint dossier_answer_within_base check (number <= base),
    constraint dossier_answer_reason_known check (reason in ('EVENT_OF_THE_LIST', 'CRIME_ROSE', 'DISCIPLINE', 'DUTY_NOT_DONE', 'OTHER_BY_RULE')),
    constraint dossier_answer_reason_when_not_met check (reason is null or not met),
    constraint dossier_answer_text_normalised check (document_number is nfc normalized)
);
--rollback drop table awards.dossier_answer;
