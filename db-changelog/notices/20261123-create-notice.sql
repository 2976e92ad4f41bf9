--liquibase formatted sql

--changeset notices:create-notice
create table notices.notice (
    id             uuid        primary key,
    addressee_kind text        not null,
    addressee_id   uuid        not null,   -- a unit or a body; its posts read it
    kind           text        not null,
    campaign_id    uuid        not null,
    round_id       uuid        not null,
    figure         int         not null,   -- cells to correct, days left, days late; 0 where none
    noticed_on     date        not null,
    noticed_at     timestamptz not null,
    constraint notice_once_a_day unique (addressee_id, kind, round_id, noticed_on)
);
create index notice_by_addressee on notices.notice (addressee_id, noticed_at desc);
--rollback drop table notices.notice;

--changeset notices:create-reading
create table notices.reading (
    account_id uuid        not null,
    notice_id  uuid        not null references notices.notice on delete cascade,
    read_at    timestamptz not null,
    primary key (account_id, notice_id)
);
--rollback drop table notices.reading;
