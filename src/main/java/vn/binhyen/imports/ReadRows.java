package vn.binhyen.imports;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;

import java.util.List;

/** The rows of a file with what is wrong or odd about their shape. */
record ReadRows(
        String kind, List<String> columns, List<ImportRow> rows, List<RowMessage> messages) {}
