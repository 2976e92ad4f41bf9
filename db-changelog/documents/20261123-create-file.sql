--liquibase formatted sql

--changeset documents:create-file
create table documents.file (
    id      uuid        primary key,
    name    text        not null constraint file_name_composed check (name is nfc normalized),
    type    text        not null,
    size    bigint      not null,
    sha256  text        not null,
    content bytea       not null,
    kept_at timestamptz not null
);
alter table documents.file alter column content set storage external; -- packed already
--rollback drop table documents.file;
