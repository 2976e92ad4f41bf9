--liquibase formatted sql

--changeset platform:create-job
create table platform.job (
  id               uuid primary key,
  kind             text not null,
  state            text not null default 'queued',
  done             bigint not null default 0,
  total            bigint not null default 0,
  owner            text not null,
  parameters       jsonb not null,
  result           jsonb not null default '{}',
  reason_key       text,
  reason_arguments jsonb,
  cancel_asked     boolean not null default false,
  submitted_at     timestamp with time zone not null,
  started_at       timestamp with time zone,
  ended_at         timestamp with time zone,
  constraint job_state_known check (state in ('queued', 'running', 'done', 'failed', 'cancelled'))
);
create index job_by_owner on platform.job (owner, submitted_at desc);
--rollback drop table platform.job;
