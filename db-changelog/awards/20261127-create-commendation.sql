--liquibase formatted sql

--changeset awards:create-commendation-list
-- what a council is asked to commend, from proposal to decision; people as a number only
create table awards.commendation_list (
    id                uuid    primary key,
    occasion          text    collate "C" not null,
    year              int     not null,
    campaign          uuid,             -- no foreign key across schemas
    host              uuid    not null, -- the unit that proposes
    purpose           text,             -- what is commended, of an ad hoc list
    form              uuid    references awards.award_form,
    quota             int,              -- most collectives
    people_quota      int,
    people            int     not null,
    by_launch         boolean not null, -- opened by the launch of the campaign
    stage             text    collate "C" not null,
    opened_on         date    not null,
    proposed_on       date,
    minutes_number    text,
    minutes_date      date,
    present           int,
    in_favour         int,
    decision_number   text,
    decided_on        date,
    return_reason     text,
    returned_on       date,
    version           bigint  not null,
    constraint commendation_list_occasion_known check (occasion in ('YEARLY', 'THEMATIC', 'AD_HOC')),
    constraint commendation_list_stage_known check (stage in ('OPEN', 'PROPOSED', 'CONSIDERED', 'DECIDED')),
    constraint commendation_list_about check (
        (occasion = 'THEMATIC') = (campaign is not null) and (occasion = 'AD_HOC') = (purpose is not null)),
    constraint commendation_list_not_negative check (quota >= 0 and people_quota >= 0 and people >= 0),
    constraint commendation_list_votes_in_order check (in_favour between 0 and present),
    constraint commendation_list_decided_whole check ((stage = 'DECIDED') = (decided_on is not null)),
    constraint commendation_list_text_normalised check (
        purpose is nfc normalized and minutes_number is nfc normalized and decision_number is nfc normalized
        and return_reason is nfc normalized)
);
create unique index commendation_list_one_by_launch on awards.commendation_list (campaign) where by_launch;
create index commendation_list_host on awards.commendation_list (host);
--rollback drop table awards.commendation_list;

--changeset awards:create-nomination
-- collectives on a list, while it is put together
create table awards.nomination (
    list        uuid not null references awards.commendation_list,
    collective  uuid not null,          -- a unit, a body or an institution
    kind        text collate "C" not null,
    achievement text collate "C" not null,
    primary key (list, collective),
    constraint nomination_kind_known check (kind in ('UNIT', 'BODY', 'INSTITUTION'))
);
create index nomination_achievement on awards.nomination (collective, achievement);
--rollback drop table awards.nomination;

--changeset awards:create-award
-- what was awarded, never changed; taking one back is a decision of its own
create table awards.award (
    list            uuid        not null references awards.commendation_list,
    collective      uuid        not null,
    kind            text        collate "C" not null,
    achievement     text        collate "C" not null,
    form            uuid        not null references awards.award_form,
    year            int         not null,
    decision_number text        not null,
    decided_on      date        not null,
    recorded_at     timestamptz not null default now(),
    primary key (list, collective),
    constraint award_kind_known check (kind in ('UNIT', 'BODY', 'INSTITUTION')),
    constraint award_text_normalised check (decision_number is nfc normalized)
);
create index award_collective on awards.award (collective);
create table awards.award_revocation (
    list            uuid        not null,
    collective      uuid        not null,
    reason          text        collate "C" not null,
    decision_number text        not null,
    revoked_on      date        not null,
    recorded_at     timestamptz not null default now(),
    primary key (list, collective),
    constraint award_revocation_of foreign key (list, collective) references awards.award,
    constraint award_revocation_reason_known check (reason in (
        'FALSE_RECORDS', 'NOT_ELIGIBLE', 'REWARDED_TWICE', 'NO_AUTHORITY', 'CLERICAL_ERROR')),
    constraint award_revocation_text_normalised check (decision_number is nfc normalized)
);
--rollback drop table awards.award_revocation; drop table awards.award;

--changeset awards:append-only-award
revoke update, delete, truncate on awards.award, awards.award_revocation from binhyen_app;
--rollback grant update, delete, truncate on awards.award, awards.award_revocation to binhyen_app;

--changeset awards:create-certificate-batch
-- certificates written as one file; the files lie with documents, no foreign key across schemas
create table awards.certificate_batch (
    id         uuid        primary key,
    subject    uuid        not null,  -- a list of commendations, or a decision on titles
    number     int         not null,
    pdf        uuid        not null,
    word       uuid        not null,
    written_at timestamptz not null
);
create index certificate_batch_subject on awards.certificate_batch (subject, written_at);
--rollback drop table awards.certificate_batch;
