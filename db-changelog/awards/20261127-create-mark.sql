--liquibase formatted sql

--changeset awards:create-mark
-- yearly marks told by others: met or not, or a number of a base
create table awards.mark (
    kind    smallint not null,
    year    smallint not null,
    object  uuid     not null,  -- a unit, or an institution, as the kind says
    mark    text     collate "C" not null,
    met     boolean,            -- of a positive mark true, or null: that it is not so is never kept
    number  int,
    base    int,
    version int      not null default 0,
    primary key (year, kind, mark, object),
    constraint mark_says_one_thing check (met is null or number is null),
    constraint mark_number_of_base check (number is null and base is null or 0 <= number and number <= base),
    constraint mark_positive check (mark not in ('no_crime_and_vice', 'no_drugs') or met is not false)
);
create index mark_object on awards.mark (object, year);
--rollback drop table awards.mark;
