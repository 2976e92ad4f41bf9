--liquibase formatted sql

--changeset awards:create-institution-link
-- a link by which an institution works at its own file in one cycle; the secret in it is not kept, only its hash
create table awards.institution_link (
    id           uuid        primary key,
    cycle        uuid        not null references awards.cycle,
    institution  uuid        not null,
    token_hash   bytea       not null,
    made_by      uuid        not null,  -- account
    made_at      timestamptz not null,
    good_until   date        not null,  -- the last day
    revoked_by   uuid,
    revoked_at   timestamptz,
    last_used_at timestamptz,           -- to the minute
    saves_on     date,                  -- the day whose savings are counted
    saves        int         not null default 0,
    constraint institution_link_token_once unique (token_hash),
    constraint institution_link_revoked check ((revoked_by is null) = (revoked_at is null))
);
create unique index institution_link_live on awards.institution_link (cycle, institution) where revoked_at is null;
create index institution_link_latest on awards.institution_link (cycle, institution, made_at);
--rollback drop table awards.institution_link;

--changeset awards:add-dossier-links
-- which steps of a file an institution did itself, by which link; null where an officer wrote them down
alter table awards.dossier
    add column registered_link uuid,
    add column assessed_link   uuid,
    add column submitted_link  uuid;
--rollback alter table awards.dossier drop column registered_link, drop column assessed_link, drop column submitted_link;
