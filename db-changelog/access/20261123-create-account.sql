--liquibase formatted sql

--changeset access:create-account
create table access.account (
    id            uuid    primary key,
    login         text    not null,
    post          text    not null,
    post_key      text    not null,                -- without accents, for the search of the list
    role          text    not null,
    unit_id       uuid,                            -- territory; no foreign key across schemas
    body_id       uuid,                            -- organisation
    password_hash text,                            -- argon2id; null until the one-time link was used
    active        boolean not null,
    version       bigint  not null,
    constraint account_login_once unique (login),
    constraint account_login_plain check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    constraint account_post_nfc check (post is nfc normalized),
    constraint account_role_known check (role in ('ADMINISTRATOR', 'PLANNER', 'REPORTER', 'REVIEWER', 'VIEWER')),
    constraint account_one_scope check (unit_id is null or body_id is null)
);
create index account_by_unit on access.account (unit_id) where unit_id is not null;
create index account_by_body on access.account (body_id) where body_id is not null;
create index account_by_post_key on access.account using gin (post_key gin_trgm_ops);
--rollback drop table access.account;

--changeset access:create-sign-in-failure
create table access.sign_in_failure (
    account_id   uuid primary key references access.account (id) on delete cascade,
    failures     int  not null,
    locked_until timestamp with time zone
);
--rollback drop table access.sign_in_failure;

--changeset access:create-setup-link
create table access.setup_link (
    token_hash bytea primary key,                  -- SHA-256; the link itself is shown once and kept nowhere
    account_id uuid not null references access.account (id) on delete cascade,
    expires_at timestamp with time zone not null,
    constraint setup_link_one_each unique (account_id)
);
--rollback drop table access.setup_link;

--changeset access:create-personal-token
create table access.personal_token (
    id           uuid  primary key,
    token_hash   bytea not null,                   -- SHA-256 of 256 random bits: no slow hash needed
    account_id   uuid  not null references access.account (id) on delete cascade,
    name         text  not null,
    created_on   date  not null,
    expires_on   date  not null,                   -- the last day it is good for
    last_used_on date,
    constraint personal_token_once unique (token_hash),
    constraint personal_token_name_nfc check (name is nfc normalized)
);
create index personal_token_by_account on access.personal_token (account_id);
--rollback drop table access.personal_token;
