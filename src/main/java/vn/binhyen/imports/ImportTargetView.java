package vn.binhyen.imports;

import vn.binhyen.imports.spi.ImportColumn;

import java.util.List;

/** A kind of file the officer may import, with its columns. */
public record ImportTargetView(String name, List<ImportColumn> columns) {}
