--liquibase formatted sql

--changeset platform:create-event-log
create table platform.event_log (
  sequence bigint generated always as identity primary key,
  type     text not null,
  at       timestamp with time zone not null,
  data     jsonb not null
);
revoke update, delete, truncate on platform.event_log from binhyen_app;
--rollback drop table platform.event_log;
