--liquibase formatted sql

--changeset reporting:create-campaign
create table reporting.campaign (
    id                  uuid    primary key,
    kind                text    not null,
    host                uuid    not null,
    starts_on           date    not null,
    ends_on             date    not null,
    tiers               text[]  not null,
    units               uuid[]  not null,
    bodies              uuid[]  not null,
    narrative           text[]  not null,
    recorded_afterwards boolean not null,
    closed_on           date,
    constraint campaign_period_in_order check (starts_on <= ends_on)
);
comment on table reporting.campaign is 'What the launch of a campaign said, own copy';
comment on column reporting.campaign.kind is 'code of the kind of campaign';
comment on column reporting.campaign.tiers is 'codes of the obliged tiers';
comment on column reporting.campaign.narrative is 'codes of the narrative sections';
--rollback drop table reporting.campaign;

--changeset reporting:create-form-line
create table reporting.form_line (
    campaign_id uuid     not null references reporting.campaign,
    ordinal     smallint not null,
    indicator   text     not null,
    version     integer  not null,
    kind        text     not null,
    section     text     not null,
    required    boolean  not null,
    at_most     text,
    target      bigint,
    primary key (campaign_id, ordinal),
    constraint form_line_once unique (campaign_id, indicator),
    constraint form_line_kind check (kind in ('TURNS', 'DISTINCT', 'STOCK'))
);
create index form_line_indicator on reporting.form_line (indicator);
comment on column reporting.form_line.indicator is 'code of the indicator';
comment on column reporting.form_line.kind is 'turns, distinct or stock';
comment on column reporting.form_line.section is 'code of the section';
comment on column reporting.form_line.at_most is 'code of the indicator it cannot exceed';
--rollback drop table reporting.form_line;

--changeset reporting:create-round
create table reporting.round (
    id          uuid     primary key,
    campaign_id uuid     not null references reporting.campaign,
    number      integer  not null,
    starts_on   date     not null,
    ends_on     date     not null,
    cut_off_on  date     not null,
    due_on      date     not null,
    state       text     not null,
    opened_at   timestamptz,
    frozen_at   timestamptz,
    version     bigint   not null,
    constraint round_number_once unique (campaign_id, number),
    constraint round_state check (state in ('PLANNED', 'OPEN', 'FROZEN')),
    constraint round_frozen_at check ((state = 'FROZEN') = (frozen_at is not null))
);
create index round_waiting on reporting.round (starts_on) where state = 'PLANNED';
comment on column reporting.round.state is 'planned, open or frozen';
--rollback drop table reporting.round;

--changeset reporting:create-deadline
create table reporting.deadline (
    round_id  uuid not null references reporting.round,
    tier      text not null,
    due_on    date not null,
    last_on   date not null,
    due_at    timestamptz not null,
    wording   text not null,
    desk_tier text not null,
    primary key (round_id, tier)
);
comment on column reporting.deadline.tier is 'code of the tier, body for bodies';
comment on column reporting.deadline.wording is 'how the day is said: before, not later than, on';
comment on column reporting.deadline.desk_tier is 'code of the receiving tier';
--rollback drop table reporting.deadline;

--changeset reporting:create-place
create table reporting.place (
    campaign_id uuid    not null references reporting.campaign,
    id          uuid    not null,
    kind        text    not null,
    tier        text    not null,
    code        text    not null,
    name        text    not null,
    search_key  text    not null,
    parent_id   uuid,
    obliged     boolean not null,
    position    integer not null default 0,
    primary key (campaign_id, id),
    constraint place_kind check (kind in ('UNIT', 'BODY')),
    constraint place_code_composed check (code is nfc normalized),
    constraint place_name_composed check (name is nfc normalized)
);
create index place_code on reporting.place (campaign_id, code);
create index place_position on reporting.place (campaign_id, position);
comment on table reporting.place is 'Units and bodies of a campaign as its rounds know them, own copy';
comment on column reporting.place.kind is 'unit or body';
comment on column reporting.place.tier is 'code of the tier, body for bodies';
comment on column reporting.place.code is 'official code of the unit or body';
comment on column reporting.place.name is 'name of the unit or body';
comment on column reporting.place.search_key is 'the name without accents';
--rollback drop table reporting.place;
