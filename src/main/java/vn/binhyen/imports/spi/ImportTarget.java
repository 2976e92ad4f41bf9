package vn.binhyen.imports.spi;

import java.util.List;
import java.util.Set;

/**
 * One kind of file that can be imported. Contribute a bean of this type to add a kind.
 *
 * <p>Its texts: {@code imports.target.<name>} is its name in the list of what can be imported,
 * {@code imports.target.<name>.hint} one sentence on what such a file holds, and, where it stands,
 * {@code imports.target.<name>.column.<column>} the head of a column on the preview. The owner's
 * bundle brings them.
 *
 * <p>While {@link #check} and {@link #apply} run, the security context holds the account that
 * imports, so that scope and audit trail know it. Cells that no file may hold (formulas, control
 * characters, more than 2,000 characters) make their row wrong before the target is asked; the
 * target still sees those rows, so that the others can refer to them.
 */
public interface ImportTarget {

    /** The name in the URL, e.g. {@code units}. */
    String name();

    /** The columns it knows; a file may have them in any order, and others, which are ignored. */
    List<ImportColumn> columns();

    /**
     * The columns a file lacks, given those it has; a file that lacks one is refused as a whole. A
     * target that knows a second layout answers for it here.
     */
    default List<String> missingFrom(Set<String> present) {
        return columns().stream()
                .filter(column -> column.required() && !present.contains(column.name()))
                .map(ImportColumn::name)
                .toList();
    }

    /** Names of {@link vn.binhyen.shared.Roles} that may import such a file. */
    Set<String> roles();

    /**
     * Says what is wrong or odd with the rows, against each other and against what is stored.
     * Called again before applying, inside the same transaction, so that nothing slips in between.
     * May throw a {@link vn.binhyen.shared.Refusal} where the file as a whole cannot be taken.
     */
    List<RowMessage> check(ImportCall call, List<ImportRow> rows);

    /**
     * Applies the rows, all of them found right, in the caller's transaction; set-based.
     *
     * @return how many records were added or changed; the same file twice changes nothing
     */
    ImportOutcome apply(ImportCall call, List<ImportRow> rows);
}
