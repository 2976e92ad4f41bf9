--liquibase formatted sql

--changeset access:create-account-move
create table access.account_move (
    reorganisation uuid not null,                  -- territory; no foreign key across schemas
    account_id     uuid not null references access.account (id) on delete cascade,
    from_unit      uuid not null,
    to_unit        uuid not null,
    moved_on       date not null,
    primary key (reorganisation, account_id)
);
comment on table access.account_move is 'Accounts that followed their unit into its successor, so that it can be taken back';
create index account_move_by_account on access.account_move (account_id);
create index account_move_by_day on access.account_move (moved_on);
--rollback drop table access.account_move;
