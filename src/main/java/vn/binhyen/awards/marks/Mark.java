package vn.binhyen.awards.marks;

import vn.binhyen.awards.events.TitleKind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A yearly mark.
 *
 * @param code as files and programs write it
 * @param counted whether it is a number of a base; else it is met or not
 * @param positive whether only its being met is kept
 * @param kinds what may bear it
 */
public record Mark(String code, boolean counted, boolean positive, Set<TitleKind> kinds) {

    private static final Set<TitleKind> UNITS =
            Set.of(TitleKind.RESIDENTIAL_AREA, TitleKind.COMMUNE);
    private static final Set<TitleKind> INSTITUTIONS =
            Set.of(TitleKind.AGENCY, TitleKind.ENTERPRISE, TitleKind.SCHOOL);

    /** Of communes that are rural (xã); wards and townships are not asked. */
    public static final Mark RURAL_CRITERION =
            new Mark("rural_criterion_19_2", false, false, Set.of(TitleKind.COMMUNE));

    /** Families that are cultural ones, of all families. */
    public static final Mark CULTURAL_FAMILY = new Mark("cultural_family", true, false, UNITS);

    public static final Mark CULTURAL_AREA =
            new Mark("cultural_area", false, false, Set.of(TitleKind.RESIDENTIAL_AREA));
    public static final Mark CULTURAL_COMMUNE =
            new Mark("cultural_commune", false, false, Set.of(TitleKind.COMMUNE));
    public static final Mark CULTURAL_INSTITUTION =
            new Mark("cultural_institution", false, false, INSTITUTIONS);
    public static final Mark NO_CRIME_AND_VICE = new Mark("no_crime_and_vice", false, true, UNITS);
    public static final Mark NO_DRUGS = new Mark("no_drugs", false, true, UNITS);

    /** The marks with a name of their own. */
    public static final List<Mark> ALL =
            List.of(
                    RURAL_CRITERION,
                    CULTURAL_FAMILY,
                    CULTURAL_AREA,
                    CULTURAL_COMMUNE,
                    CULTURAL_INSTITUTION,
                    NO_CRIME_AND_VICE,
                    NO_DRUGS);

    private static final Pattern OTHER_CULTURAL = Pattern.compile("cultural_[a-z][a-z_]{0,38}");

    /** The mark of that code; a cultural title a province adds is met or not, of anything. */
    public static Optional<Mark> of(String code) {
        return ALL.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .or(() ->
                        OTHER_CULTURAL.matcher(code).matches()
                                ? Optional.of(
                                        new Mark(code, false, false, Set.of(TitleKind.values())))
                                : Optional.empty());
    }

    /** Whether it is told no finer than by commune outside the commune itself. */
    public boolean sensitive() {
        return positive;
    }

    /** Whether it has a name in the language files. */
    public boolean named() {
        return ALL.contains(this);
    }
}
