--liquibase formatted sql

--changeset pledges:create-institution-link
-- a link by which an institution gives its own figures in one drive; the secret in it is not kept, only its hash
create table pledges.institution_link (
    id           uuid        primary key,
    drive        int         not null references pledges.drive (number),
    institution  uuid        not null,
    token_hash   bytea       not null,
    made_by      uuid        not null,  -- account
    made_at      timestamptz not null,
    good_until   date,                  -- the last day; null while the drive lasts
    revoked_by   uuid,
    revoked_at   timestamptz,
    last_used_at timestamptz,           -- to the minute
    saves_on     date,                  -- the day whose savings are counted
    saves        int         not null default 0,
    constraint institution_link_token_once unique (token_hash),
    constraint institution_link_revoked check ((revoked_by is null) = (revoked_at is null))
);
create unique index institution_link_live on pledges.institution_link (drive, institution) where revoked_at is null;
create index institution_link_latest on pledges.institution_link (drive, institution, made_at);
--rollback drop table pledges.institution_link;
