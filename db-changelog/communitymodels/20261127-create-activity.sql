--liquibase formatted sql

--changeset communitymodels:create-activity
-- a day, a kind and a number of people; never who they were
create table communitymodels.activity (
    id           uuid primary key,
    model        uuid not null references communitymodels.model on delete cascade,
    held_on      date not null,
    kind         text collate "C" not null,
    participants int  not null,
    constraint activity_kind_known check (kind in ('meeting', 'patrol', 'propaganda', 'training', 'contest', 'support', 'works')),
    constraint activity_participants_not_negative check (participants >= 0)
);
create index activity_model on communitymodels.activity (model, held_on);
--rollback drop table communitymodels.activity;

--changeset communitymodels:create-result
create table communitymodels.result (
    model  uuid not null references communitymodels.model on delete cascade,
    year   int  not null,
    kind   text collate "C" not null,
    number int  not null,
    primary key (model, year, kind),
    constraint result_kind_known check (kind in ('households', 'members', 'sessions', 'equipment', 'commended')),
    constraint result_not_negative check (number >= 0)
);
--rollback drop table communitymodels.result;

--changeset communitymodels:create-steering-link
-- the steering documents a model rests on; no foreign key across schemas
create table communitymodels.steering_link (
    model    uuid not null references communitymodels.model on delete cascade,
    document uuid not null,
    primary key (model, document)
);
--rollback drop table communitymodels.steering_link;
