package vn.binhyen.imports.spi;

import java.util.List;
import java.util.Set;

/** One kind of file that can be imported. Contribute a bean of this type to add a kind. */
public interface ImportTarget {

    /** The name in the URL, e.g. {@code units}. */
    String name();

    /** The columns it knows; a file may have them in any order, and others, which are ignored. */
    List<ImportColumn> columns();

    /** Names of {@link vn.binhyen.shared.Roles} that may import such a file. */
    Set<String> roles();

    /**
     * Says what is wrong or odd with the rows, against each other and against what is stored.
     * Called again before applying, inside the same transaction, so that nothing slips in between.
     */
    List<RowMessage> check(ImportCall call, List<ImportRow> rows);

    /**
     * Applies the rows, all of them found right, in the caller's transaction; set-based.
     *
     * @return how many records were added or changed; the same file twice changes nothing
     */
    ImportOutcome apply(ImportCall call, List<ImportRow> rows);
}
