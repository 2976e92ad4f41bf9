--liquibase formatted sql

--changeset access:create-kept-answer
create table access.kept_answer (
    account_id      uuid        not null,
    idempotency_key text        not null,
    request_hash    bytea       not null,
    claimed_at      timestamptz not null,
    status          integer,                           -- null while the call is at work
    content_type    text,
    location        text,
    etag            text,
    body            bytea,
    primary key (account_id, idempotency_key),
    constraint kept_answer_key_length check (length(idempotency_key) <= 200)
);
create index kept_answer_by_age on access.kept_answer (claimed_at);
comment on table access.kept_answer is 'Answers of the last day to calls that carried an Idempotency-Key, to be given again';
--rollback drop table access.kept_answer;
