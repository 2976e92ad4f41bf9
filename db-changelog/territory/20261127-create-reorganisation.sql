--liquibase formatted sql

--changeset territory:create-reorganisation
create table territory.reorganisation (
    id          uuid        primary key,
    day         date        not null,  -- the first day on which it holds
    instrument  text        not null,
    recorded_at timestamptz not null,
    undone_at   timestamptz,
    constraint reorganisation_instrument_normalised check (instrument is nfc normalized)
);
create unique index reorganisation_once on territory.reorganisation (day, instrument) where undone_at is null;
--rollback drop table territory.reorganisation;

--changeset territory:create-succession
create table territory.succession (
    reorganisation_id uuid    not null references territory.reorganisation,
    number            int     not null,
    predecessor       uuid    not null references territory.unit,
    successor         uuid    references territory.unit,  -- null for an abolished unit
    relation          text    not null,
    share             text    not null,
    portion           numeric(9, 8),  -- how much of the predecessor, where somebody has said so
    portion_source    text,
    clause            text,
    primary key (reorganisation_id, number),
    constraint succession_relation check (relation in (
        'MERGED', 'SPLIT', 'RENAMED', 'RETYPED', 'RENAMED_AND_RETYPED', 'RECODED', 'REPARENTED', 'ABOLISHED')),
    constraint succession_share check (share in ('FULL', 'PARTIAL', 'REMAINDER')),
    constraint succession_abolished check ((relation = 'ABOLISHED') = (successor is null)),
    constraint succession_portion check (portion is null or portion > 0 and portion < 1 and share <> 'FULL'),
    constraint succession_portion_has_source check ((portion is null) = (portion_source is null)),
    constraint succession_text_normalised check (portion_source is nfc normalized and clause is nfc normalized)
);
create index succession_predecessor on territory.succession (predecessor);
create index succession_successor on territory.succession (successor);
--rollback drop table territory.succession;

--changeset territory:create-reorganised-unit
create table territory.reorganised_unit (
    reorganisation_id uuid not null references territory.reorganisation,
    unit_id           uuid not null references territory.unit,
    change            text not null,
    looked_at         timestamptz,
    primary key (reorganisation_id, unit_id),
    constraint reorganised_unit_change check (change in ('CREATED', 'CHANGED', 'FOLLOWED', 'ENDED'))
);
create index reorganised_unit_unit on territory.reorganised_unit (unit_id);
--rollback drop table territory.reorganised_unit;

--changeset territory:create-replaced-version
create table territory.replaced_version (
    reorganisation_id uuid not null references territory.reorganisation,
    unit_id           uuid not null references territory.unit,
    code              text not null,
    name              text not null,
    short_name        text not null,
    name_en           text,
    search_key        text not null,
    tier              text not null,
    type              text not null,
    parent_id         uuid,
    valid             daterange not null,
    instrument        text,
    primary key (reorganisation_id, unit_id, valid),
    constraint replaced_version_text_normalised check (
        code is nfc normalized and name is nfc normalized and short_name is nfc normalized
        and name_en is nfc normalized and type is nfc normalized and instrument is nfc normalized)
);
comment on table territory.replaced_version is 'What a reorganisation replaced, word for word, so that it can be undone';
--rollback drop table territory.replaced_version;

--changeset territory:create-ended-tier
create table territory.ended_tier (
    reorganisation_id uuid      not null references territory.reorganisation,
    tier              text      collate "C" not null references territory.tier,
    valid_before      daterange not null,
    primary key (reorganisation_id, tier)
);
--rollback drop table territory.ended_tier;
