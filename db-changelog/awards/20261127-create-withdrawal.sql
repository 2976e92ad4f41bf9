--liquibase formatted sql

--changeset awards:create-withdrawal
-- a registration an institution had made itself and an officer took back; gone when it registers again
create table awards.withdrawal (
    cycle        uuid not null references awards.cycle on delete cascade,
    object       uuid not null,  -- no foreign key across schemas
    withdrawn_on date not null,
    account      uuid not null,
    reason       text not null,
    primary key (cycle, object),
    constraint withdrawal_text_normalised check (reason is nfc normalized)
);
--rollback drop table awards.withdrawal;
