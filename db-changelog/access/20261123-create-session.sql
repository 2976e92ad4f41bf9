--liquibase formatted sql

--changeset access:create-session
create table access.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_session_id on access.spring_session (session_id);
create index spring_session_by_expiry_time on access.spring_session (expiry_time);
create index spring_session_by_principal_name on access.spring_session (principal_name);
create table access.spring_session_attributes (
    session_primary_id char(36)     not null references access.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
--rollback drop table access.spring_session_attributes; drop table access.spring_session;
