package vn.binhyen.imports;

/** A file to be downloaded. */
public record NamedFile(String name, String type, byte[] content) {

    static final String CSV = "text/csv;charset=UTF-8";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
