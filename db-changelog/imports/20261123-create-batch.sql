--liquibase formatted sql

--changeset imports:create-batch
create table imports.batch (
    id                uuid        primary key,
    target            text        not null,
    owner             text        not null,          -- login of the account that imports
    file_name         text        not null check (file_name is nfc normalized),
    file_kind         text,                          -- csv or xlsx, known once the file has been read
    effective_on      date,
    instrument        text        check (instrument is nfc normalized),
    idempotency_key   text,
    state             text        not null,
    at_once           boolean     not null,
    valid_only        boolean     not null,
    columns           text        check (columns is nfc normalized),  -- canonical names, in the order of the cells
    total_rows        integer     not null,
    odd_rows          integer     not null,
    wrong_rows        integer     not null,
    applied_rows      integer     not null,
    added             integer     not null,
    changed           integer     not null,
    unchanged         integer     not null,
    failure           text,                          -- message key
    failure_arguments text        check (failure_arguments is nfc normalized),
    job               uuid,
    created_at        timestamptz not null,
    kept_until        date        not null,
    version           bigint      not null,
    constraint batch_state_known check (state in ('READING', 'PREVIEWED', 'APPLYING', 'APPLIED', 'FAILED')),
    constraint batch_answers_once unique (owner, idempotency_key)
);
create index batch_by_owner on imports.batch (owner, created_at desc);
create index batch_kept_until on imports.batch (kept_until);
--rollback drop table imports.batch;

--changeset imports:create-file
create table imports.file (
    batch   uuid  primary key,
    content bytea not null
);
alter table imports.file alter column content set storage external;
create table imports.returned_file (
    batch   uuid  primary key,
    name    text  not null check (name is nfc normalized),
    content bytea not null
);
--rollback drop table imports.returned_file; drop table imports.file;

--changeset imports:create-row
create table imports.row (
    batch  uuid    not null,
    line   integer not null,
    edited boolean not null default false,
    cells  text    not null check (cells is nfc normalized),  -- in the order of batch.columns, U+001F between
    primary key (batch, line)
);
create table imports.message (
    batch       uuid    not null,
    number      integer not null,
    line        integer not null,
    column_name text    not null,
    warning     boolean not null,
    of_reading  boolean not null,                             -- said when the file was read, not by the target
    key         text    not null,
    arguments   text    not null check (arguments is nfc normalized),
    primary key (batch, number)
);
create index message_by_line on imports.message (batch, line);
--rollback drop table imports.message; drop table imports.row;
