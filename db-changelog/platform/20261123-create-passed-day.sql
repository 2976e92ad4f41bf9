--liquibase formatted sql

--changeset platform:create-passed-day
create table platform.passed_day (
  day          date primary key,
  announced_at timestamp with time zone not null
);
--rollback drop table platform.passed_day;
