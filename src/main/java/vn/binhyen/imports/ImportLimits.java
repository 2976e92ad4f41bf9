package vn.binhyen.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one file may hold: a year of pledges of a province (352,930 rows) goes in as one.
 *
 * @param unpacked what a workbook may weigh once unpacked
 * @param daysKept how long a preview, its rows and its file are kept
 */
@ConfigurationProperties("binhyen.imports")
record ImportLimits(
        @DefaultValue("64MB") DataSize size,
        @DefaultValue("300MB") DataSize unpacked,
        @DefaultValue("400000") int rows,
        @DefaultValue("200") int columns,
        @DefaultValue("2000") int cellLength,
        @DefaultValue("7") int daysKept) {}
