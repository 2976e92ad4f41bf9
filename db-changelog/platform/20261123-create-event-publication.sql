--liquibase formatted sql

--changeset platform:create-event-publication
create table platform.event_publication (
  id                     uuid not null primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamp with time zone not null,
  completion_date        timestamp with time zone,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamp with time zone
);
create index event_publication_serialized_event_hash_idx on platform.event_publication using hash(serialized_event);
create index event_publication_by_completion_date_idx on platform.event_publication (completion_date);
create table platform.event_publication_archive (like platform.event_publication including all);
--rollback drop table platform.event_publication_archive; drop table platform.event_publication;
