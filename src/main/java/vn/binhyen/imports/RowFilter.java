package vn.binhyen.imports;

/** Which rows of a preview to look at. */
public enum RowFilter {
    WRONG(
            """
            exists (select from imports.message m
                     where m.batch = r.batch and m.line = r.line and not m.warning)
            """),
    ODD(
            """
            exists (select from imports.message m
                     where m.batch = r.batch and m.line = r.line)
            and not exists (select from imports.message m
                     where m.batch = r.batch and m.line = r.line and not m.warning)
            """),
    RIGHT(
            """
            not exists (select from imports.message m
                         where m.batch = r.batch and m.line = r.line)
            """);

    private final String condition;

    RowFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
