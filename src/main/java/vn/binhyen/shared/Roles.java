package vn.binhyen.shared;

/**
 * What a post may be, as said at each route ({@code @RolesAllowed(Roles.PLANNER)}).
 *
 * <p>An administrator passes wherever any role is named.
 */
public final class Roles {

    /** Keeps accounts, registers and the system itself; everything but taking in an own report. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** The province's standing office: plans, launches, freezes, urges. */
    public static final String PLANNER = "PLANNER";

    /** Writes and submits the reports of its own unit or body. */
    public static final String REPORTER = "REPORTER";

    /** Takes reports in for the receiving desk, or asks for correction. */
    public static final String REVIEWER = "REVIEWER";

    /** Reads what lies in its scope. */
    public static final String VIEWER = "VIEWER";

    private Roles() {}
}
