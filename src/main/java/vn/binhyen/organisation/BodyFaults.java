package vn.binhyen.organisation;

/** What is wrong with bodies {@code b} on {@code :day}, as conditions. */
final class BodyFaults {

    private BodyFaults() {}

    static String condition(BodyFilter.State state) {
        return switch (state) {
            case PROPOSED -> "b.proposed";
            case TWICE ->
                    """
                    b.kind = 'steering_committee' and exists (
                        select from organisation.body o
                         where o.kind = b.kind and o.unit_id = b.unit_id and o.id <> b.id and not o.proposed
                           and o.established_on <= :day and (o.ended_on is null or o.ended_on >= :day))
                    """;
            case WITHOUT_AREA ->
                    """
                    b.kind = 'protection_team' and b.tier <> 'village'
                       and not exists (select from organisation.body_area a where a.body_id = b.id)
                    """;
            case WITHOUT_HOUSEHOLDS ->
                    """
                    b.kind = 'household_group' and not exists (
                        select from organisation.body_strength f
                         where f.body_id = b.id and f.from_day <= :day and f.until_day > :day and f.households > 0)
                    """;
            case WITHOUT_MEMBERS ->
                    """
                    b.kind <> 'member_body' and b.kind <> 'household_group' and not exists (
                        select from organisation.body_strength f
                         where f.body_id = b.id and f.from_day <= :day and f.until_day > :day and f.members > 0)
                    """;
        };
    }
}
